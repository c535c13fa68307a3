import Testing

@Suite struct `A template` {
    @Test func `holds no style, no script and no handler of its own`() throws {
        let files = try Repository.files(under: "Views", extensions: ["html", "swift"])
        let findings = files.flatMap(Self.findings)
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test func `with any of them is found`() {
        let bad = [
            "<p style=\"color: red\">", "<style>", "<script>alert(1)</script>", "<a onclick=\"go()\">",
            "<a href=\"javascript:go()\">", "<script type=\"module\">import x</script>",
        ]
        for sample in bad {
            #expect(
                Self.findings(TextFile(path: "Views/Page.html", text: "<p>\n" + sample)).count == 1,
                "\(sample)")
        }
        let good = "<script type=\"module\" src=\"{{ asset }}\"></script><p class=\"style\">on=1 script</p>"
        #expect(Self.findings(TextFile(path: "Views/Page.html", text: good)).isEmpty)
    }

    static func findings(_ file: TextFile) -> [Finding] {
        // In Swift only what is written out counts; a comment may speak of a script.
        guard file.fileExtension == "swift" else { return inMarkup(file) }
        return SwiftText(file.text).literals.flatMap { literal in
            inMarkup(TextFile(path: file.path, text: literal.text)).map {
                Finding(path: $0.path, line: $0.line + literal.line - 1, what: $0.what)
            }
        }
    }

    private static func inMarkup(_ file: TextFile) -> [Finding] {
        let pattern = Regex<AnyRegexOutput>(
            #/(<[a-z][^<>]*\sstyle=|<style\b|<script\b[^>]*>(?!\s*<\/script>)|<[a-z][^<>]*\son[a-z]+=|=["']?javascript:)/#
                .ignoresCase())
        return file.findings(of: pattern) { "inline style or script: \($0)" }
    }
}
