/* On an item: the size of the text, print, copy the address, read aloud.
   Whatever needs this script is hidden until this script shows it. */
(() => {
  "use strict"

  const root = document.documentElement
  const KEY = "cp-text-size", SMALLEST = -1, LARGEST = 3

  const head = document.querySelector(".cp-post__head")
  const foot = document.querySelector(".cp-post__foot")
  const bar = head?.querySelector(".cp-reader")
  if (!bar || !foot) return
  const state = bar.querySelector("[role=status]")
  const act = name => document.querySelector(`[data-cp-act=${name}]`)

  // 1 the text size of the whole site: scheme.js restores it, text-size.css has the steps
  const current = () => Number(root.dataset.cpText) || 0
  const resize = size => {
    if (size) root.dataset.cpText = size
    else delete root.dataset.cpText
  }
  const sizes = [...bar.querySelectorAll("[data-cp-size]")]
  const choose = step => {
    const size = step && Math.max(SMALLEST, Math.min(LARGEST, current() + step))
    resize(size)
    try { localStorage.setItem(KEY, size) } catch { /* then for this page only */ }
    showEnds(size)
    const names = { [SMALLEST]: "Cỡ chữ nhỏ nhất", 0: "Cỡ chữ thường", [LARGEST]: "Cỡ chữ lớn nhất" }
    state.textContent = names[size] ?? `Cỡ chữ lớn, bậc ${size}`
  }
  const showEnds = size => {
    const ended = { [-1]: size <= SMALLEST, 0: !size, 1: size >= LARGEST }
    for (const button of sizes) button.setAttribute("aria-disabled", ended[button.dataset.cpSize])
  }
  for (const button of sizes) {
    button.addEventListener("click", () => choose(Number(button.dataset.cpSize)))
  }
  showEnds(current())

  // 2 paper: as it is, or large for the notice board
  act("print").addEventListener("click", () => print())
  act("board").addEventListener("click", () => {
    root.dataset.cpPrint = "board"
    print()
  })
  addEventListener("afterprint", () => delete root.dataset.cpPrint)

  // 3 the address
  const told = document.querySelector(".cp-share__state")
  const copy = act("copy"), send = act("send")
  if (copy && navigator.clipboard) {
    copy.parentElement.hidden = false
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(copy.dataset.cpAddress)
        told.textContent = "Đã chép liên kết"
      } catch {
        told.textContent = `Không chép được. Liên kết: ${copy.dataset.cpAddress}`
      }
    })
  }
  if (send && navigator.share) {
    send.parentElement.hidden = false
    send.addEventListener("click", () => {
      const what = { title: send.dataset.cpTitle, url: send.dataset.cpAddress }
      navigator.share(what).catch(() => { /* the reader changed their mind */ })
    })
  }

  // 4 read aloud, sentence by sentence: a long text falls silent in some browsers, and
  // some phones cannot pause, so a pause remembers the sentence and stops
  const voices = window.speechSynthesis
  const play = act("read"), stop = act("stop")
  const PART = "p, li, dt, dd, h1, h2, h3, h4, h5, h6, figcaption, tr, summary, pre"
  const SILENT = ".headerlink, .cp-hidden, .cp-meta, .cp-post__authors, .cp-corrected, .cp-reader, sup, [aria-hidden=true], script, style"
  const SENTENCE = /[^.!?…;:]{0,200}(?:[.!?…;:]+(?=\s|$)|\s|$)|\S+/gu

  const parts = () => {
    const found = new Map()
    const range = document.createRange()
    range.setStartBefore(head)
    range.setEndBefore(foot)
    const walk = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (!range.intersectsNode(node) || !node.data.trim()) continue
      const within = node.parentElement
      const part = within.closest(PART)
      if (!part || within.closest(SILENT)) continue
      const gap = within.closest("td, th") ? ", " : ""
      found.set(part, (found.get(part) ?? "") + node.data + gap)
    }
    return [...found].flatMap(([part, text]) =>
      (text.replace(/\s+/g, " ").match(SENTENCE) ?? [])
        .map(words => words.trim().replace(/,$/, ""))
        .filter(words => /[\p{L}\p{N}]/u.test(words))
        .map(words => ({ part, words })))
  }
  const vietnamese = () => {
    const all = voices.getVoices().filter(voice => /^vi\b/i.test(voice.lang.replace("_", "-")))
    return all.find(voice => voice.localService) ?? all[0]
  }
  const names = { idle: play.textContent, on: play.dataset.cpPause, paused: play.dataset.cpGoOn }
  let sentences = [], at = 0, mode = "idle", turn = 0

  const show = next => {
    mode = next
    play.textContent = names[mode]
    stop.hidden = mode === "idle"
    for (const part of document.querySelectorAll(".cp-spoken")) part.classList.remove("cp-spoken")
  }
  const speak = () => {
    const mine = ++turn
    if (at >= sentences.length) { at = 0; show("idle"); return }
    show("on")
    sentences[at].part.classList.add("cp-spoken")
    const said = new SpeechSynthesisUtterance(sentences[at].words)
    said.voice = vietnamese()
    said.lang = said.voice?.lang ?? "vi-VN"
    said.onend = () => { if (mine === turn && mode === "on") { at += 1; speak() } }
    said.onerror = () => { if (mine === turn && mode === "on") show("paused") }
    voices.speak(said)
  }
  const silence = next => {
    turn += 1
    voices.cancel()
    show(next)
  }
  const offer = () => { play.hidden = !vietnamese() }
  if (voices) {
    play.addEventListener("click", () => {
      if (mode === "on") { silence("paused"); return }
      if (mode === "idle") { sentences = parts(); at = 0 }
      voices.cancel()
      speak()
    })
    stop.addEventListener("click", () => { silence("idle"); play.focus() })
    addEventListener("pagehide", () => voices.cancel())
    voices.addEventListener?.("voiceschanged", offer)
    offer()
  }

  bar.hidden = false
})()
