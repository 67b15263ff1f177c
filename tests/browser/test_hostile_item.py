"""An item full of attacks in a real browser: nothing runs."""

ATTACKS = """
<script>document.title = 'ran'</script>
<img src="khong.png" onerror="document.title = 'ran'">
<svg onload="document.title = 'ran'"><path/></svg>
<iframe srcdoc="<script>parent.document.title = 'ran'</script>"></iframe>
<form action="https://example.org/"><input name="cccd" autofocus
onfocus="document.title = 'ran'"><button>Gửi</button></form>
<details open ontoggle="document.title = 'ran'"><summary>a</summary></details>
<style>body { display: none }</style>
<base href="https://example.org/">
<meta http-equiv="refresh" content="0;url=https://example.org/">
<p style="position: fixed; inset: 0">che hết trang</p>
<link rel="stylesheet" href="https://example.org/a.css">
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1
onerror=document.title='ran'&gt;"></table></mtext></math>

[bấm](javascript:document.title='ran'){: onclick="document.title='ran'" }

![a](https://example.org/theo-doi.png)

Chữ của bài.
"""
ITEM = "tin-bai/2026/2026-11-02-doc"
FILES = f"""-- docs/lien-he.md --
x
-- content/portal.yml --
name: An Bình
-- content/{ITEM}.md --
---
title: Bài độc
date: 2026-11-02
tags: [CCHC]
---
{ATTACKS.replace('<img src="khong.png"', "<img")}"""


def test_a_hostile_item_does_nothing(chromium, build_site):
    """No script runs, no request goes to other sites, and the text can be read.

    The page is opened from disk with its Content-Security-Policy switched off, so
    only the cleaning of the text protects it.
    """
    site = build_site(FILES, strict=False)
    requested = []
    page = chromium.new_context(bypass_csp=True).new_page()
    page.on("request", lambda request: requested.append(request.url))
    page.goto((site.folder / ITEM / "index.html").as_uri())
    page.get_by_text("bấm").click()
    page.wait_for_load_state("networkidle")

    assert page.title().startswith("Bài độc")
    assert page.get_by_text("Chữ của bài.").is_visible()
    assert [] == [url for url in requested if not url.startswith(("file:", "data:"))]
    assert (
        0
        == page.locator(
            "article :is(script, iframe, style, input:not([type]), form, base, link)"
        ).count()
    )
    assert page.url.endswith("index.html")
