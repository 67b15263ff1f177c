/* The search page: the index gives the pages of a term (docs/adr/0073), the rules of
   Vietnamese are here (docs/adr/0034): a word with marks is exact, a word without is every word with its letters;
   all words first, then some; a word in the title first, then words side by side, then days. */
(() => {
  "use strict"

  const folder = new URL("../../tim-kiem/chi-muc/", document.currentScript.src).href
  const root = new URL("../../", document.currentScript.src).href
  const form = document.getElementById("tim")
  const status = document.getElementById("tim-so")
  const place = document.getElementById("tim-ket-qua")
  const filters = ["loai", "muc", "nam"]
  const atOnce = 10
  const mostWords = 12
  const mostTitles = 5 // of more words the titles would cost more than they tell
  const mostTexts = 20
  const loaded = {}
  let index // of each bundle, the oldest first: its name, how many pages, its version
  let turn = 0

  // Text, spelt as pages/search/terms.py spells it ------------------------------------

  const markLetters = {
    "\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j",
    "\u0302": "a", "\u0306": "w", "\u031b": "o", "đ": "d",
  }
  const apart = text => text.toLowerCase().normalize("NFD")
  const bare = text => apart(text).replace(/\p{M}/gu, "").replace(/đ/g, "d")
  const marksOf = word => [...apart(word).matchAll(/đ|\p{M}/gu)]
    .map(([mark]) => markLetters[mark] ?? "q").sort().join("")
  const partsOf = word => word.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const plain = word => partsOf(word).join("")
  const wordsOf = query => query.split(/\s+/).map(word => plain(word) ? partsOf(word).join("/") : "")
    .filter(Boolean).slice(0, mostWords)
  const inText = word => bare(plain(word)) + (marksOf(word) && `zz${marksOf(word)}`)
  const inTitle = word => bare(plain(word)) + (marksOf(word) ? `zx${marksOf(word)}` : "zt")

  // Asking the index ------------------------------------------------------------------

  // Versions are part of an address, so that a browser never joins old files with new ones.
  const read = (path, version) => {
    const address = `${folder}${path}.json?${version}`
    loaded[address] ??= fetch(address).then(answer => answer.json()).catch(error => {
      delete loaded[address]
      throw error
    })
    return loaded[address]
  }

  const load = async () => {
    index ??= await fetch(`${folder}goi.json`, { cache: "no-cache" }).then(answer => answer.json())
  }

  // The file of a term, by the hash FNV-1a of its letters, as in pages/search/lists.py.
  const fileOf = term => new TextEncoder().encode(term.match(/^z*[^z]*/)[0])
    .reduce((hash, byte) => Math.imul(hash ^ byte, 16777619) >>> 0, 2166136261) % index.files

  // The numbers of the pages of a term; pages are numbered through all bundles by their days.
  const ask = async term => {
    const lists = await read(`tu/${fileOf(term)}`, index.version)
    const found = []
    let before = 0
    for (const [name, size] of index.bundles) {
      let page = before
      for (const step of lists[name]?.[term] ?? []) {
        page += step
        found.push(page)
      }
      before += size
    }
    return found
  }

  // A number or symbol that is nowhere whole is looked for by its parts.
  const pagesOf = async word => {
    const whole = await ask(inText(word))
    const parts = partsOf(word)
    if (whole.length || parts.length < 2) {
      return whole
    }
    const [first, ...others] = await Promise.all(parts.map(part => ask(inText(part))))
    return first.filter(id => others.every(ids => ids.includes(id)))
  }

  // For each page how many of the terms it has.
  const tally = lists => {
    const counts = new Map()
    lists.flat().forEach(id => counts.set(id, (counts.get(id) ?? 0) + 1))
    return counts
  }

  const textOf = async id => {
    let before = 0
    const [name, , version] = index.bundles.find(([, size]) => id < before + size || !(before += size))
    const place = id - before
    const texts = await read(`trang/${name}/${Math.floor(place / index.together)}`, version)
    return texts[place % index.together]
  }

  // Of few pages those come first that have the words side by side, in title or text.
  const withPhrase = async (ids, words) => {
    if (words.length < 2 || ids.length > mostTexts) {
      return new Set()
    }
    const phrase = ` ${words.map(word => bare(plain(word))).join(" ")} `
    const spaced = text => ` ${(text.match(/[\p{L}\p{N}\p{M}./@-]+/gu) ?? []).map(plain).join(" ")} `
    const pages = await Promise.all(ids.map(textOf))
    return new Set(ids.filter((id, place) =>
      [pages[place].title, pages[place].text].some(text => bare(spaced(text)).includes(phrase))))
  }

  const find = async (words, chosen) => {
    const once = [...new Map(words.map(word => [inText(word), word])).values()]
    const [kept, found, titled] = await Promise.all([
      Promise.all(chosen.map(ask)),
      Promise.all(once.map(pagesOf)),
      Promise.all(once.length > mostTitles ? [] : once.map(inTitle).map(ask)),
    ])
    const allowed = kept.map(ids => new Set(ids))
    const [has, inTitles] = [tally(found), tally(titled)]
    const pages = [...has.keys()].filter(id => allowed.every(ids => ids.has(id)))
    const whole = pages.filter(id => has.get(id) === once.length)
    const best = whole.length ? whole : pages
    const phrased = await withPhrase(whole, words)
    const rank = id => [has.get(id), inTitles.get(id) ?? 0, phrased.has(id) ? 1 : 0, id]
    const ranks = new Map(best.map(id => [id, rank(id)]))
    best.sort((a, b) => ranks.get(b).map((one, i) => one - ranks.get(a)[i]).find(Boolean) ?? 0)
    return { pages: best, near: best.length > 0 && !whole.length }
  }

  // Showing ---------------------------------------------------------------------------

  const element = (name, attributes = {}, ...children) => {
    const made = Object.assign(document.createElement(name), attributes)
    made.append(...children)
    return made
  }

  const isHit = (token, words) => [plain(token), ...partsOf(token)].some(form =>
    words.some(word => bare(form) === bare(plain(word))
      && (!marksOf(word) || marksOf(form) === marksOf(word))))

  // The text as words and what stands between them; the words that were asked for are marked.
  const marked = (text, words) => {
    const nodes = []
    let from = 0
    for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[./@-][\p{L}\p{N}\p{M}]+)*/gu)) {
      if (isHit(match[0], words)) {
        nodes.push(text.slice(from, match.index), element("mark", { textContent: match[0] }))
        from = match.index + match[0].length
      }
    }
    return [...nodes, text.slice(from)]
  }

  // About thirty words around the place that has most of the words.
  const excerpt = (content, words) => {
    const tokens = content.trim().split(/\s+/)
    const length = 30
    const hits = tokens.map(token => words.filter(word => isHit(token, [word])))
    let best = 0
    let most = 0
    for (let start = 0; start < tokens.length; start += 5) {
      const kinds = new Set(hits.slice(start, start + length).flat()).size
      if (kinds > most) {
        [best, most] = [start, kinds]
      }
    }
    const text = tokens.slice(best, best + length).join(" ")
    return (best ? "… " : "") + text + (best + length < tokens.length ? " …" : "")
  }

  const nameOf = word => form.querySelector(`option[value="${word}"]`)?.textContent

  const dayInDigits = day => {
    const [year, month, date] = day.split("-")
    return `${date}/${month > "02" ? Number(month) : month}/${year}`
  }

  const entryOf = async (id, words) => {
    const page = await textOf(id)
    // What the title does not say yet; if it says all, the text is shown from its beginning.
    const missing = words.filter(word => !page.title.split(/\s+/).some(token => isHit(token, [word])))
    const link = element("a", { href: root + page.url }, ...marked(page.title, words))
    const kept = page.words.match(/zz(?:loai|muc)[a-z0-9]+/g) ?? []
    const about = element("p", { className: "cp-found__about" },
      kept.map(nameOf).filter(Boolean).join(" · "))
    if (page.day) {
      about.append(" · ", element("time", { dateTime: page.day, textContent: dayInDigits(page.day) }))
    }
    return element("li", { className: "cp-found" }, element("h3", {}, link), about,
      element("p", { className: "cp-found__text" }, ...marked(excerpt(page.text, missing), words)))
  }

  const show = async (pages, words, mine) => {
    const list = element("ol", { className: "cp-find__list", role: "list" })
    const more = element("button", { type: "button", className: "cp-button" })
    const add = async () => {
      const shown = list.childElementCount
      const entries = await Promise.all(
        pages.slice(shown, shown + atOnce).map(id => entryOf(id, words)))
      if (mine !== turn) {
        return
      }
      list.append(...entries)
      const left = pages.length - list.childElementCount
      if (!left) {
        more.remove()
      }
      more.textContent = `Xem thêm ${Math.min(left, atOnce)} trang`
      if (shown) {
        list.children[shown].querySelector("a").focus()
      }
    }
    more.addEventListener("click", add)
    place.replaceChildren(element("h2", { className: "cp-hidden", textContent: "Kết quả" }), list, more)
    await add()
  }

  const advise = (query, words, chosen) => {
    const advice = element("ul")
    const point = (...parts) => advice.append(element("li", {}, ...parts))
    const unmarked = bare(query)
    if (words.some(marksOf)) {
      const address = new URL(location.href)
      address.searchParams.set("q", unmarked)
      point("Tìm không dấu: ", element("a", { href: address.href, textContent: unmarked }), ".")
    }
    if (chosen.length) {
      const address = new URL(location.href)
      filters.forEach(name => address.searchParams.delete(name))
      point(element("a", { href: address.href, textContent: "Bỏ các điều kiện lọc" }), ".")
    }
    point("Xem lại chính tả, hoặc gõ ít từ hơn.")
    point("Xem tin bài theo thời gian tại trang ",
      element("a", { href: `${root}luu-tru/`, textContent: "Lưu trữ" }), ".")
    place.replaceChildren(advice)
  }

  // The form --------------------------------------------------------------------------

  const chosenOf = () => filters.map(name => form.elements[name].value).filter(Boolean)

  const search = async () => {
    const mine = ++turn
    const query = form.elements.q.value.trim()
    const words = wordsOf(query)
    place.replaceChildren()
    status.textContent = words.length ? "Đang tìm…" : ""
    document.title = document.title.replace(/^.*Tìm kiếm/, query ? `${query} – Tìm kiếm` : "Tìm kiếm")
    if (!words.length) {
      return
    }
    try {
      await load()
      const chosen = chosenOf()
      const { pages, near } = await find(words, chosen)
      if (mine !== turn) {
        return
      }
      await (pages.length ? show(pages, words, mine) : advise(query, words, chosen))
      if (mine !== turn) {
        return
      }
      const count = pages.length.toLocaleString("vi-VN")
      status.textContent = !pages.length ? `Không thấy trang nào có «${query}».`
        : near ? `Không có trang nào đủ các từ «${query}»; ${count} trang gần đúng:`
          : `Tìm thấy ${count} trang có «${query}».`
    } catch (error) {
      console.warn(error)
      status.textContent = "Không tải được dữ liệu tìm kiếm. Đề nghị kiểm tra kết nối mạng rồi thử lại."
    }
  }

  const readAddress = () => {
    const asked = new URLSearchParams(location.search)
    for (const name of ["q", ...filters]) {
      form.elements[name].value = asked.get(name) ?? ""
    }
    for (const name of filters.filter(name => form.elements[name].selectedIndex < 0)) {
      form.elements[name].value = ""
    }
  }

  const submit = () => {
    const asked = new URLSearchParams()
    for (const name of ["q", ...filters]) {
      const value = form.elements[name].value.trim()
      if (value) {
        asked.set(name, value)
      }
    }
    history.pushState(null, "", `?${asked}`)
    search()
  }

  form.addEventListener("submit", event => {
    event.preventDefault()
    submit()
  })
  form.addEventListener("change", event => {
    if (event.target.matches("select")) {
      submit()
    }
  })
  addEventListener("popstate", () => {
    readAddress()
    search()
  })
  document.getElementById("tim-khong-chay").remove()
  form.querySelector("fieldset").hidden = false
  readAddress()
  search()
})()
