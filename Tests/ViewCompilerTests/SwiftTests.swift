import Testing

@testable import ViewCompiler

@Suite struct `The Swift of a template` {
    @Test func `extends the type that the file is named for`() throws {
        let swift = try compiled("<p>Hello</p>\n")
        #expect(
            swift == """
                // Compiled from Views/Parts/Greeting.html: edit that file.
                import Domain
                extension Greeting: View {
                package func render(into html: inout HTML) {
                html.literal("<p>Hello</p>\\n")
                }
                }

                """)
    }

    @Test func `says where each expression stands`() throws {
        let swift = try compiled("<p>\n    {{ name }}</p>")
        #expect(
            swift.contains(
                """
                #sourceLocation(file: "Views/Parts/Greeting.html", line: 2)
                html.text(name)
                #sourceLocation()
                """))
        let further = try compiled("<p>Hello to you, {{ name }}</p>")
        let line = further.split(separator: "\n").first { $0.hasSuffix("html.text(name)") }
        #expect(line.map { "\($0)" } == "          html.text(name)", "the name stands in column 21 in both")
    }

    @Test(arguments: [
        ("{{ name }}", "html.text(name)"),
        ("<p title=\"{{ name }}\"></p>", "html.plain(name)"),
        ("<title>{{ name }}</title>", "html.plain(name)"),
        ("<textarea>{{ name }}</textarea>", "html.plain(name)"),
        ("<a href=\"{{ home }}\"></a>", "html.link(home)"),
        ("<a HREF=\"{{ home }}\"></a>", "html.link(home)"),
        ("<img src=\"{{ home }}\" alt=\"\">", "html.link(home)"),
        ("<form action=\"{{ home }}\"></form>", "html.link(home)"),
        ("<button formaction=\"{{ home }}\"></button>", "html.link(home)"),
        ("<video poster=\"{{ home }}\"></video>", "html.link(home)"),
        ("<img srcset=\"{{ home }}\" alt=\"\">", "html.link(home)"),
        ("<svg><use xlink:href=\"{{ home }}\"/></svg>", "html.link(home)"),
        ("<q cite=\"{{ home }}\"></q>", "html.link(home)"),
        ("<object data=\"{{ home }}\"></object>", "html.link(home)"),
        ("<a ping=\"{{ home }}\"></a>", "html.link(home)"),
        ("<a href=\"{% if let home %}{{ home }}{% else %}/{% end %}\"></a>", "html.link(home)"),
        ("{% view StatusBadge(status) %}", "(StatusBadge(status)).render(into: &html)"),
        ("{% if let name = nickname %}{% end %}", "if let name = nickname {"),
        (
            "{% if a %}{% else if case .won(let deal) = state %}{% end %}",
            "} else if case .won(let deal) = state {"
        ),
        ("{% if a %}{% else %}{% end %}", "} else {"),
        ("{% for (i, row) in rows.enumerated() %}{% end %}", "for (i, row) in rows.enumerated() {"),
        (
            "{{ \"}}\" + names.map { \"\\($0[\"}}\"])\" }[0] }}",
            "html.text(\"}}\" + names.map { \"\\($0[\"}}\"])\" }[0])"
        ),
    ])
    func `writes each thing for where it stands`(_ template: String, _ expected: String) throws {
        let lines = try compiled(template).split(separator: "\n").map { line in
            String(line.drop { $0 == " " })
        }
        #expect(lines.contains(expected))
    }

    @Test func `makes a view with a content slot a layout`() throws {
        let swift = try compiled(
            "{% layout Document(title: title) %}\n<main>{% content %}</main>\n{% end %}\n")
        #expect(swift.contains("extension Greeting: Layout {"))
        #expect(swift.contains("func render(into html: inout HTML, content: (inout HTML) -> Void) {"))
        #expect(
            swift.contains("(Document(title: title)).render(into: &html) { (html: inout HTML) -> Void in"))
        #expect(swift.contains("content(&html)"))
    }

    @Test func `knows whether a list was empty`() throws {
        let swift = try compiled("{% for row in rows %}a{% else %}b{% end %}")
        let code = swift.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.drop { $0 == " " } }
        #expect(
            code[4...].joined(separator: "\n") == """
                var isEmptyLoop1: Bool = true
                for row in rows {
                isEmptyLoop1 = false
                html.literal("a")
                }
                if isEmptyLoop1 {
                html.literal("b")
                }
                }
                }
                """)
    }

    @Test func `quotes any text that a template can hold`() throws {
        let swift = try compiled("a \"b\" \\(c) é 🤝 \u{2028}\r\n\t")
        #expect(swift.contains(#"html.literal("a \"b\" \\(c) \u{e9} \u{1f91d} \u{2028}\u{d}\n\u{9}")"#))
    }

    @Test func `is made for the module of its models`() throws {
        let imports = ["package import Views", "import Domain"]
        let swift = try Template(path: "A/Page.html", text: "a").compile(imports: imports)
        #expect(
            swift.contains(
                "html: edit that file.\npackage import Views\nimport Domain\nextension Page: View {"))
    }
}

@Suite struct `A line that holds only tags` {
    private func literals(_ template: String) throws -> [String] {
        try compiled(template).split(separator: "\n").filter { $0.hasPrefix("html.literal") }.map(String.init)
    }

    @Test(arguments: [
        ("a\n  {% if x %}\n  b\n  {% else %}\n  c\n  {% end %}\nd\n", ["a\n", "  b\n", "  c\n", "d\n"]),
        ("a\r\n{% if x %}\r\nb\r\n{% end %}\r\n", ["a\r\n", "b\r\n"]),
        ("a\n  {# note #}  \nb", ["a\nb"]),
        ("{# one #} {# two #}\na", ["a"]),
        ("{# one\n two #}\na", ["a"]),
        ("{% for x in y %}{% view A(x) %}{% end %}\nb", ["b"]),
        ("{% view A(\n  x) %}\nb", ["b"]),
        ("a {% if x %}b{% end %}\nc", ["a ", "b", "\nc"]),
        ("{% if x %}\n\na\n{% end %}\n\nb", ["\na\n", "\nb"]),
        ("  {{ x }}\nb", ["  ", "\nb"]),
        ("<p\n  {% if x %}\n  hidden\n  {% end %}\n></p>", ["<p\n", "  hidden\n", "></p>"]),
        ("{% if x %}\n{% if y %}\n{% end %}\n{% end %}\na", ["a"]),
    ])
    func `leaves nothing of itself in the page`(_ template: String, _ expected: [String]) throws {
        let quoted = expected.map { "html.literal(\(Emitter.quoted(Array($0.utf8))))" }
        #expect(try literals(template) == quoted)
    }
}
