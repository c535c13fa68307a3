import Testing

@testable import ViewCompiler

/// A template that breaks a rule, and what the build says: line, column and a part of the sentence.
struct Breach: Sendable, CustomTestStringConvertible {
    let template: String
    let place: String
    let sentence: String
    var testDescription: String { template }

    init(_ template: String, _ place: String, _ sentence: String) {
        self.template = template
        self.place = place
        self.sentence = sentence
    }

    func isReported() -> Bool {
        guard let failure = failure(template) else { return false }
        return failure.hasPrefix("Views/X/Page.html:\(place): error: ") && failure.contains(sentence)
    }
}

@Suite struct `A template is refused` {
    @Test(arguments: [
        Breach("<p\n title={{ x }}></p>", "2:11", "needs double quotes"),
        Breach("<p title=a{{ x }}></p>", "1:14", "needs double quotes"),
        Breach("<p title='{{ x }}'></p>", "1:14", "needs double quotes"),
        Breach("<p title='{% if x %}a{% end %}'></p>", "1:11", "in a double-quoted value"),
        Breach("<p title=a{% if x %}b{% end %}></p>", "1:11", "in a double-quoted value"),
        Breach("<{{ x }}></p>", "1:1", "a lone < is written &lt;"),
        Breach("<p{{ x }}></p>", "1:6", "in a tag's name"),
        Breach("<p></p{{ x }}>", "1:10", "in a tag's name"),
        Breach("<p></p{% if x %}>{% end %}", "1:7", "not here"),
        Breach("<p {{ x }}></p>", "1:7", "cannot be an attribute"),
        Breach("<p data-{{ x }}=\"\"></p>", "1:12", "cannot be an attribute"),
        Breach("<p hidden {{ x }}></p>", "1:14", "cannot be an attribute"),
        Breach("<p hidden/{{ x }}></p>", "1:14", "in a tag's name"),
        Breach("\n<!-- {{ x }} -->", "2:9", "cannot stand in an HTML comment"),
        Breach("<!-- {% if x %} -->{% end %}", "1:6", "not here"),
        Breach("<!-- {# x #} -->", "1:6", "not here"),
    ])
    func `for an expression or tag where it could change the markup`(_ breach: Breach) {
        #expect(breach.isReported(), "\(failure(breach.template) ?? "it compiled")")
    }

    @Test(arguments: [
        Breach("<script>\nlet x = 1</script>", "2:1", "<script> has to be empty"),
        Breach("<script>{{ x }}</script>", "1:12", "<script> has to be empty"),
        Breach("<script>{% if x %}{% end %}</script>", "1:9", "<script> has to be empty"),
        Breach("<script type=\"application/json\"></b></script>", "1:33", "<script> has to be empty"),
        Breach("<style>p { }</style>", "1:8", "<style> has to be empty"),
        Breach("<STYLE>{{ x }}</STYLE>", "1:11", "<style> has to be empty"),
        Breach("<svg><style>{{ x }}</style></svg>", "1:16", "<style> has to be empty"),
        Breach("<iframe src=\"/\">x</iframe>", "1:17", "<iframe> has to be empty"),
        Breach("<p style=\"color: red\"></p>", "1:4", "forbidden by the content security policy"),
        Breach("<p STYLE=\"{{ x }}\"></p>", "1:4", "forbidden by the content security policy"),
        Breach(
            "<p onclick=\"go()\"></p>", "1:4", "onclick=\"…\" is forbidden by the content security policy"),
        Breach("<p\n OnMouseOver=\"{{ x }}\"></p>", "2:2", "onmouseover=\"…\" is forbidden"),
        Breach("<p onclick></p>", "1:4", "onclick=\"…\" is forbidden"),
        Breach("<p onclick{% if x %}{% end %}></p>", "1:4", "onclick=\"…\" is forbidden"),
        Breach("<p {% if x %}onclick{% end %}=\"go()\"></p>", "1:14", "onclick=\"…\" is forbidden"),
        Breach("<iframe srcdoc=\"{{ x }}\"></iframe>", "1:9", "srcdoc"),
        Breach("<xmp>{{ x }}</xmp>", "1:1", "<xmp> is obsolete"),
        Breach("<a href=\"javascript:x\"></a>", "1:4", "javascript: is not allowed in a link"),
        Breach("<a href=\" JAVA\nScript:x\"></a>", "1:4", "javascript: is not allowed in a link"),
        Breach("<iframe src=data:text/html,x></iframe>", "1:9", "data: is not allowed in a link"),
        Breach("<svg><set attributeName=\"href\" to=\"{{ x }}\"/></svg>", "1:39", "writes other attributes"),
        Breach("<meta http-equiv=\"refresh\" content=\"{{ x }}\">", "1:40", "lead to another site"),
        Breach("<meta content=\"{{ x }}\" http-equiv=\"refresh\">", "1:25", "lead to another site"),
        Breach(
            "<meta content=\"{% if a %}{{ x }}{% end %}\" http-equiv=\"refresh\">", "1:44",
            "lead to another site"),
    ])
    func `for what the content security policy forbids or a browser would run`(_ breach: Breach) {
        #expect(breach.isReported(), "\(failure(breach.template) ?? "it compiled")")
    }

    @Test(arguments: [
        "href", "src", "action", "formaction", "poster", "srcset", "xlink:href", "cite", "data", "ping",
        "HREF",
    ])
    func `for an expression that is only a part of an address`(_ name: String) {
        let sentence = "{{ }} has to be the whole value of \(name.lowercased())"
        for value in ["/a/{{ x }}", "{{ x }}/a", "{{ x }}{{ y }}", " {{ x }}", "{{ x }}#", "#{{ x }}"] {
            let breach = Breach("<p\n\(name)=\"\(value)\"></p>", "2:1", sentence)
            #expect(breach.isReported(), "\(failure(breach.template) ?? "it compiled")")
        }
        let joined = Breach("<p \(name)=\"{% if a %}{{ x }}{% end %}b\"></p>", "1:4", sentence)
        #expect(joined.isReported())
        let mixed = Breach("<p \(name)=\"{% if a %}/b{% end %}{{ x }}\"></p>", "1:4", sentence)
        #expect(mixed.isReported())
        let repeated = Breach(
            "<p \(name)=\"{% for x in y %}{{ x }}{% end %}\"></p>", "1:\(6 + name.count)",
            "{% for %} can stand")
        #expect(repeated.isReported())
    }

    @Test(arguments: [
        Breach("a\n{% if x %}", "2:1", "{% if %} is not closed"),
        Breach("{% for x in y %}{% if x %}{% end %}", "1:1", "{% for %} is not closed"),
        Breach("{% layout A() %}", "1:1", "{% layout %} is not closed"),
        Breach("a\nb {% end %}", "2:3", "{% end %} belongs to no open tag"),
        Breach("{% else %}", "1:1", "{% else %} belongs to no open tag"),
        Breach("{% layout A() %}{% else %}{% end %}", "1:17", "{% else %} cannot stand in {% layout %}"),
        Breach("{% if a %}{% else %}{% else %}{% end %}", "1:21", "{% else %} has already been"),
        Breach("{% if a %}{% else %}{% else if b %}{% end %}", "1:21", "{% else %} has already been"),
        Breach("{% if a %}{% else b %}{% end %}", "1:11", "write {% else %} or {% else if … %}"),
        Breach("{% for x in y %}{% else if b %}{% end %}", "1:17", "has no condition"),
        Breach(
            "{% for x in y %}{% else %}{% else %}{% end %}", "1:27", "{% else %} cannot stand in {% for %}"),
        Breach("{% for x %}{% end %}", "1:1", "write {% for row in rows %}"),
        Breach("{% if %}{% end %}", "1:1", "{% if %} says nothing"),
        Breach("{% view %}", "1:1", "{% view %} says nothing"),
        Breach("{% if x %}{% endif %}", "1:11", "{% endif %} is no tag: write {% end %}"),
        Breach("{% if x %}{% end if %}", "1:11", "write {% end %} alone"),
        Breach("\n\n {% include \"x\" %}", "3:2", "{% include %} is no tag"),
        Breach("{% content %}\n{% content %}", "2:1", "{% content %} can stand only once"),
        Breach("{% for x in y %}\n{% content %}{% end %}", "2:1", "cannot stand in a {% for %}"),
        Breach("{% content x %}", "1:1", "{% content %} takes nothing"),
        Breach("<p title=\"{% content %}\"></p>", "1:11", "only between elements"),
        Breach("<p {% view A() %}></p>", "1:4", "only between elements"),
        Breach("<textarea>{% view A() %}</textarea>", "1:11", "only between elements"),
        Breach("<title>{% layout A() %}{% end %}</title>", "1:8", "only between elements"),
        Breach("<p {% for x in y %} hidden{% end %}></p>", "1:4", "{% for %} can stand in text"),
    ])
    func `for tags that do not fit together`(_ breach: Breach) {
        #expect(breach.isReported(), "\(failure(breach.template) ?? "it compiled")")
    }

    @Test(arguments: [
        Breach("a\n{{ x", "2:1", "{{ is not closed by }}"),
        Breach("{% if x ", "1:1", "{% is not closed by %}"),
        Breach("{# x", "1:1", "{# is not closed by #}"),
        Breach("a }} b", "1:3", "}} closes nothing"),
        Breach("a %} b", "1:3", "%} closes nothing"),
        Breach("a #} b", "1:3", "#} closes nothing"),
        Breach("{{ }}", "1:1", "{{ }} is empty"),
        Breach("{% %}", "1:1", "{% %} is empty"),
        Breach("{{ f(x }}", "1:5", "this bracket is not closed"),
        Breach("{{ x) + (y }}", "1:5", "this bracket closes nothing"),
        Breach("{{ f(\n[x) }}", "2:1", "this bracket is not closed"),
        Breach("{{ \"x }}", "1:4", "this string is not closed"),
        Breach("{{ x // y }}", "1:6", "a comment is written {# … #}"),
        Breach("{{ x /* y */ }}", "1:6", "a comment is written {# … #}"),
    ])
    func `for code that is not whole`(_ breach: Breach) {
        #expect(breach.isReported(), "\(failure(breach.template) ?? "it compiled")")
    }

    @Test(arguments: [
        Breach("<div>\n{% if x %}\n</div>\n{% end %}", "3:1", "opened outside of this control tag"),
        Breach(
            "{% if x %}\n<div>\n{% end %}</div>", "2:1", "<div> is opened in {% if %} and not closed there"),
        Breach("{% if x %}{% else %}<b>{% end %}", "1:21", "<b> is opened in {% if %}"),
        Breach("<div>{% if x %}</div><div>{% end %}</div>", "1:16", "opened outside of this control tag"),
        Breach("{% for x in y %}<li>{% end %}", "1:17", "<li> is opened in {% for %}"),
        Breach("{% for x in y %}{% else %}<li>{% end %}", "1:27", "<li> is opened in {% for %}"),
        Breach("{% layout A() %}<p>{% end %}", "1:17", "<p> is opened in {% layout %}"),
        Breach("<p>{% layout A() %}</p>{% end %}", "1:20", "opened outside of this control tag"),
        Breach("<p {% if x %}>{% end %}</p>", "1:4", "in the middle of a tag or value"),
        Breach("{% if x %}<p {% end %}></p>", "1:1", "in the middle of a tag or value"),
        Breach("<p title=\"{% if x %}\"{% end %}></p>", "1:11", "in the middle of a tag or value"),
        Breach("<p title=\"{% if x %}\" id=\"{% end %}\"></p>", "1:11", "in the middle of a tag or value"),
        Breach("<p {% if x %}title=\"{% end %}\"></p>", "1:4", "in the middle of a tag or value"),
        Breach("<p {% if x %}title={% end %}\"a\"></p>", "1:4", "in the middle of a tag or value"),
        Breach("<p {% if x %}></p><p {% end %}></p>", "1:4", "in the middle of a tag or value"),
        Breach("<br {% if x %}><br {% end %}>", "1:5", "in the middle of a tag or value"),
        Breach("<p {% if x %}id{% end %}x=\"\"></p>", "1:25", "a blank has to stand here"),
        Breach("<p{% if x %}q{% end %}></p>", "1:13", "a blank has to stand here"),
        Breach("<p hidden {% if x %}=\"y\"{% end %}></p>", "1:21", "cannot start like this"),
    ])
    func `for HTML that one way through a control tag would leave open`(_ breach: Breach) {
        #expect(breach.isReported(), "\(failure(breach.template) ?? "it compiled")")
    }

    @Test func `for a comment that one way through a control tag would leave open`() {
        let breach = Breach(
            "a\n{% if x %}<!-- {% end %}", "2:1", "an HTML comment is not closed in this {% if %}")
        #expect(breach.isReported(), "\(failure(breach.template) ?? "it compiled")")
    }

    @Test(arguments: [
        Breach("<div>\n<p>\n</div>", "3:1", "</div> comes before <p> of line 2 is closed"),
        Breach("a\n</p>", "2:1", "</p> closes nothing"),
        Breach("\n<ul><li></li>", "2:1", "<ul> is not closed"),
        Breach("<ul><li></ul>", "1:9", "</ul> comes before <li> of line 1 is closed"),
        Breach("<p></p>\n<p", "2:1", "<p is not closed by >"),
        Breach("<p title=\"a", "1:1", "<p is not closed by >"),
        Breach("<p title='a>", "1:1", "<p is not closed by >"),
        Breach("<title>a", "1:1", "<title> is not closed"),
        Breach("<script src=\"/a.js\">", "1:1", "<script> is not closed"),
        Breach("<!-- a", "1:7", "the HTML comment is not closed"),
        Breach("<!-- a -- b -->", "1:8", "-- cannot stand inside a comment"),
        Breach("<!--> a -->", "1:5", "a comment cannot start with >"),
        Breach("<!---> a -->", "1:5", "a comment cannot start with >"),
        Breach("<br></br>", "1:5", "a br has no end tag"),
        Breach("<div/>", "1:6", "<div/> does not close a div"),
        Breach("<svg><foreignObject><div/></foreignObject></svg>", "1:26", "<div/> does not close a div"),
        Breach("1 < 2", "1:3", "a lone < is written &lt;"),
        Breach("<?xml?>", "1:1", "a lone < is written &lt;"),
        Breach("<![CDATA[x]]>", "1:1", "can start with <!"),
        Breach("<p></p class=\"a\">", "1:8", "an end tag has no attributes"),
        Breach("<p id=\"a\"id=\"b\"></p>", "1:10", "a blank has to stand here"),
        Breach("<p id=\"a\" ID=\"b\"></p>", "1:11", "id stands twice"),
        Breach("<p {% if x %}id=\"a\"{% end %} id=\"b\"></p>", "1:30", "id stands twice"),
        Breach("<p id=></p>", "1:7", "no value after ="),
        Breach("<p =\"a\"></p>", "1:4", "cannot start like this"),
        Breach("<p a\"b=\"\"></p>", "1:5", "cannot stand in an attribute's name"),
        Breach("<p a=b\"c></p>", "1:7", "in double quotes"),
        Breach("<title><b></title>", "1:8", "in <title> a < is written &lt;"),
        Breach("<textarea></tit{{ x }}</textarea>", "1:11", "in <textarea> a < is written &lt;"),
    ])
    func `for HTML that is not whole`(_ breach: Breach) {
        #expect(breach.isReported(), "\(failure(breach.template) ?? "it compiled")")
    }

    @Test func `for a file that no type can be named for`() {
        #expect(throws: TemplateError.self) { try compiled("a", path: "Views/X/error-page.html") }
        #expect(throws: TemplateError.self) { try compiled("a", path: "Views/X/404.html") }
    }

    @Test(arguments: [
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{{ x }}</title></head></html>",
        "<option value=\"{{ v }}\"{% if selected %} selected{% end %}>a</option>",
        "<option{% if a %} selected{% else if b %} disabled{% end %} value=\"x\">a</option>",
        "<p {% if a %}id=\"a\"{% else %}id=\"b\"{% end %} class=\"row{% if late %} late{% end %}\">a</p>",
        "<p class=\"{% for c in list %}{{ c }} {% end %}\">a</p>",
        "<script src=\"{{ path }}\" type=module defer></script>\n<script src='/a.js'>\n</script>",
        "<meta http-equiv=\"refresh\" content=\"2\"><meta name=\"theme\" content=\"{{ x }}\">",
        "<svg viewBox=\"0 0 1 1\"><path d=\"{{ d }}\"/><linearGradient/></svg>",
        "<a href=\"{% if let a %}{{ a }}{% else %}#top{% end %}\" title=\"{{ t }}\">a > b & c</a>",
        "<textarea>{% if x %}{{ x }}{% end %}</textarea >",
        "<!-- a - b --><P>x</p>",
    ])
    func `never for what is right`(_ template: String) {
        #expect(failure(template) == nil)
    }
}
