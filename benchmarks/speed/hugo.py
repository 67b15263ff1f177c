"""A small theme for Hugo: items, sections with pages of lists, an archive, feeds."""

from collections.abc import Mapping

CONFIG = """\
baseURL: https://an-binh.example/
title: Xã An Bình
languageCode: vi
taxonomies: {category: categories}
pagination: {pagerSize: 20}
outputs: {home: [html, rss], section: [html, rss], term: [html, rss]}
services: {rss: {limit: 30}}
"""
_BASE = """\
<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="viewport" content="width=device-width">
<meta name="description" content="{{ .Summary | plainify | truncate 160 }}">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" href="{{ .Permalink }}">
{{ end }}</head>
<body><header><a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a>
<nav>{{ range site.Taxonomies.categories }}
<a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a>{{ end }}
<a href="/tin-bai/">Lưu trữ</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main><footer>{{ site.Title }}</footer>
</body></html>
"""
_SINGLE = """\
{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1>
<p><time>{{ .Date.Format "02/01/2006" }}</time>
{{ range .GetTerms "categories" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>
{{ end }}</p>{{ .Content }}</article>
<p>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</p>
<aside>{{ range site.RegularPages.Related . | first 3 }}
<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</aside>{{ end }}
"""
_LIST = """\
{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $pages := .RegularPagesRecursive }}
{{ if .IsHome }}{{ $pages = site.RegularPages }}{{ end }}
{{ $paginator := .Paginate $pages }}{{ range $paginator.Pages }}
<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<time>{{ .Date.Format "02/01/2006" }}</time><p>{{ .Summary | plainify }}</p></article>
{{ end }}{{ partial "pager.html" $paginator }}{{ end }}
"""
_PAGER = """\
<nav>{{ if .HasPrev }}<a href="{{ .Prev.URL }}">Trước</a>{{ end }}
{{ .PageNumber }}/{{ .TotalPages }}
{{ if .HasNext }}<a href="{{ .Next.URL }}">Sau</a>{{ end }}</nav>
"""
LAYOUTS: Mapping[str, str] = {
    "layouts/baseof.html": _BASE,
    "layouts/single.html": _SINGLE,
    "layouts/list.html": _LIST,
    "layouts/home.html": _LIST,
    "layouts/_partials/pager.html": _PAGER,
}
