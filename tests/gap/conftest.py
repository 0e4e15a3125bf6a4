"""One Node process for all the tests of a worker."""

from __future__ import annotations

import pytest

from tests.gap.modules import Modules


@pytest.fixture(scope="session")
def modules():
    started = Modules()
    yield started
    started.close()
