from macros.serving import below, with_made


def asked(app, path: str) -> tuple[str, bytes]:
    said: list[str] = []
    content = b"".join(app({"PATH_INFO": path}, lambda status, headers: said.append(status)))
    return said[0], content


def site(environ, start):
    start("200 OK", [])
    return [b"a page" if environ["PATH_INFO"].endswith("/") else environ["PATH_INFO"].encode()]


def test_a_file_is_made_when_it_is_asked_for_and_never_before():
    made: list[str] = []

    def sought() -> dict[str, str]:
        made.append("once")
        return {"sok/indeks.json": "Åse"}

    app = with_made(site, "sok/", sought)
    assert ("200 OK", b"a page") == asked(app, "/tiltak/hmn-6-1-1/")
    assert [] == made
    assert ("200 OK", "Åse".encode()) == asked(app, "/sok/indeks.json")
    assert ["once"] == made


def test_what_is_not_made_comes_from_the_site():
    assert ("200 OK", b"a page") == asked(with_made(site, "sok/", dict), "/sok/")


def test_below_another_address_the_same_is_found_there_and_only_there():
    app = below("/rus/", site, lambda inside: with_made(inside, "sok/", lambda: {"sok/indeks.json": "Åse"}))
    assert ("200 OK", "Åse".encode()) == asked(app, "/rus/sok/indeks.json")
    assert ("200 OK", b"/rus/om") == asked(app, "/rus/om")
    assert ("200 OK", b"/sok/indeks.json") == asked(app, "/sok/indeks.json")
    assert ("200 OK", b"/livereload") == asked(app, "/livereload")
