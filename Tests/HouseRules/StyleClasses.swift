import Testing

@Suite struct `Every class` {
    @Test func `that a page uses exists in a style sheet`() throws {
        let findings = Self.missing(in: try Site.read())
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test func `that a style sheet styles is used by a page`() throws {
        let findings = Self.unused(in: try Site.read())
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test func `without its other half is found`() {
        let css =
            "/* .gone */\n.card { background: url(x.png) }\n@layer parts.more { .badge-late, a.old:hover { margin: .5em } }"
        let html = """
            <p class="card {{ isLate ? "late" : "" }}">
            <b class="badge-{{ tone }}{% if a %} tall{% end %}"> <i class="mark-{{ x }}"> <u class="{{ y }}">
            """
        let site = Site(
            sheets: [TextFile(path: "Public/css/a.css", text: css)],
            views: [TextFile(path: "Views/A.html", text: html)], scripts: [])
        #expect(Self.unused(in: site).map(\.description) == ["Public/css/a.css:3: .old is used nowhere"])
        #expect(
            Self.missing(in: site).map(\.description).sorted() == [
                "Views/A.html:1: class late is in no style sheet",
                "Views/A.html:2: class mark-… is in no style sheet",
                "Views/A.html:2: class tall is in no style sheet",
            ])
    }

    @Test func `named in Swift or in a script counts as used`() {
        let site = Site(
            sheets: [TextFile(path: "a.css", text: ".wide { } .open { } .tone-good { } .empty { }")],
            views: [
                TextFile(path: "Views/A.swift", text: "let width = a ? \"wide\" : \"The empty list.\""),
                TextFile(path: "Views/B.swift", text: "let svg = \"<g class=\\\"tone-\\(tone)\\\">\""),
            ],
            scripts: [TextFile(path: "a.js", text: "menu.classList.toggle('open'); x.classList.add('lost')")])
        #expect(Self.unused(in: site).map(\.description) == ["a.css:1: .empty is used nowhere"])
        #expect(Self.missing(in: site).map(\.description) == ["a.js:1: class lost is in no style sheet"])
    }

    private struct Site {
        let sheets: [TextFile]
        let views: [TextFile]
        let scripts: [TextFile]

        static func read() throws -> Site {
            Site(
                sheets: try Repository.files(under: "Public", extensions: ["css"]),
                views: try Repository.files(under: "Views", extensions: ["html", "swift"]),
                scripts: try Repository.files(under: "Public", extensions: ["js"]))
        }
    }

    private static func uses(in site: Site) -> [(path: String, use: ClassUse.Use)] {
        site.views.flatMap { file in ClassUse.inMarkup(file).map { (file.path, $0) } }
            + site.scripts.flatMap { file in ClassUse.inScript(file).map { (file.path, $0) } }
    }

    private static func missing(in site: Site) -> [Finding] {
        let names = Set(site.sheets.flatMap { ClassUse.defined(in: $0).map(\.name) })
        return uses(in: site).filter { found in !names.contains { found.use.name.covers($0) } }.map {
            Finding(
                path: $0.path, line: $0.use.line,
                what: "class \($0.use.name.description) is in no style sheet")
        }
    }

    private static func unused(in site: Site) -> [Finding] {
        let patterns = Set(uses(in: site).map(\.use.name))
        let swift = site.views.filter { $0.fileExtension == "swift" }
        let candidates = (swift + site.scripts).reduce(into: Set<String>()) {
            $0.formUnion(ClassUse.candidates(in: $1))
        }
        var seen: Set<String> = []
        return site.sheets.flatMap { sheet in
            ClassUse.defined(in: sheet).compactMap { name, line in
                let isUsed = candidates.contains(name) || patterns.contains { $0.covers(name) }
                guard !isUsed, seen.insert(name).inserted else { return nil }
                return Finding(path: sheet.path, line: line, what: ".\(name) is used nowhere")
            }
        }
    }
}
