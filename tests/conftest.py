def pytest_addoption(parser):
    parser.addoption("--keep-addresses", action="store_true", help="add new addresses to the list of published ones")
