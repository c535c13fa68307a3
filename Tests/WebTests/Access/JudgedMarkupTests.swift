import Testing

@Suite struct `The judge of markup` {
    @Test(arguments: [
        #"<p>"><x-canary></p>"#, "<p><script>x</script></p>", #"<p onclick="x">a</p>"#, "<p title=x>a</p>",
        #"<a href="javascript:x">a</a>"#, #"<a href="//evil.example">a</a>"#, "<title>a</title></title>",
        "<p>a</div></p>", "<p>a", "<!-- a -->", #"<p title="a" title="b">a</p>"#, #"<p style="x">a</p>"#,
        #"<form action="data:x"></form>"#, "<p>a < b</p>",
    ])
    func `finds what is none of ours`(html: String) {
        #expect(!JudgedMarkup(html).problems.isEmpty)
    }

    @Test func `has nothing to say of our own, and reads its forms`() {
        let page = JudgedMarkup(
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>A &lt;b&gt;</title></head><body>
            <form method="post" action="/acme/sign-out"><input type="hidden" name="seen" value="3">
            <label><input type="radio" name="a" value="1" checked></label>
            <label><input type="radio" name="a" value="2"></label>
            <textarea name="note">&lt;/textarea&gt;</textarea><button>Go</button></form>
            </body></html>
            """)
        #expect(page.problems.isEmpty)
        #expect(page.forms.map(\.action) == ["/acme/sign-out"])
        #expect(page.forms[0].fields.map(\.name) == ["seen", "a", "note"])
        #expect(page.forms[0].fields.map(\.value) == ["3", "1", ""])
    }
}
