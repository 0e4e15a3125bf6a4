from __future__ import annotations

import pytest

from macros.finish import finish

THEME = """\
<body dir="ltr">

    <input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
    <input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">
    <label class="md-overlay" for="__drawer"></label>
    <div data-md-component="skip">


        <a href="#om" class="md-skip">
          Gå til innhold
        </a>

    </div>
    <div data-md-component="announce">

    </div>
    <div class="md-container" data-md-component="container">


      <main class="md-main" data-md-component="main">
        <h1 id="om">Om</h1>
      </main>
    </div>
    <div class="md-dialog" data-md-component="dialog">
      <div class="md-dialog__inner md-typeset"></div>
    </div>

</body>
"""
FINISHED = """\
<body dir="ltr">
<div class="md-container">
<main class="md-main">
<h1 id="om">Om</h1>
</main>
</div>
</body>
"""


def test_what_nobody_uses_of_the_theme_is_gone():
    assert FINISHED == finish(THEME)


def test_a_finished_page_is_left_as_it_is():
    assert FINISHED == finish(FINISHED)


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<p>a</p>",
        '<input class="field" type="checkbox" id="a">',
        '<label class="option" for="a">b</label>',
        '<div class="md-dialog"><div class="md-dialog__inner md-typeset">Hei</div></div>',
        '<div class="skip"><a href="#a">b</a></div>',
        "<p>&lt;input class=&#34;md-toggle&#34;&gt; data-md-component=&#34;skip&#34;</p>",
        '<ul data-filter-list><li data-theme="alkohol">a</li></ul>',
        "<pre><code>a\n\n\n  b\n</code></pre>",
        "<p>a</p>\n<p>b</p>\n",
    ],
)
def test_what_is_ours_is_kept(html):
    assert html == finish(html)


def test_lines_without_text_are_gone_around_ready_made_text_and_kept_inside_it():
    assert "<p>a</p>\n<pre>b\n\nc</pre>\n<p>d</p>" == finish("<p>a</p>\n \n\n<pre>b\n\nc</pre>\n\n\n<p>d</p>")


def test_the_link_past_the_menu_that_the_theme_makes_goes_once_and_ours_stays():
    ours = '<a class="skip" href="#content">Hopp</a><header>a</header>\n<div class="md-container">b</div>'
    theirs = '<div data-md-component="skip"><a href="#a">Hopp</a></div>\n<div data-md-component="announce">\n</div>'
    assert f"<body>\n{ours}" == finish(f"<body>{theirs}{ours}")
