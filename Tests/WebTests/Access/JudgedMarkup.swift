/// A page read strictly, as a parser that expects our own markup and nothing else: whatever somebody's text brought in
/// shows as an element or attribute that we do not use, as wrong nesting, or as an address that is none of ours.
struct JudgedMarkup {
    /// A form of the page with its fields.
    struct Form {
        let action: String
        let isPost: Bool
        var fields: [(name: String, type: String, value: String)] = []
    }

    private(set) var problems: [String] = []
    private(set) var forms: [Form] = []
    private(set) var text = ""
    private var open: [String] = []
    private var rest: Substring

    private static let elements: Set<String> = [
        "html", "head", "meta", "title", "link", "body", "header", "nav", "main", "footer", "section",
        "article",
        "aside", "div", "span", "p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "a",
        "strong",
        "small", "em", "b", "i", "br", "hr", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption",
        "form", "fieldset", "legend", "label", "input", "select", "option", "optgroup", "textarea", "button",
        "details", "summary", "dialog", "blockquote", "time", "svg", "path", "circle", "rect", "g", "use",
        "img",
        "figure", "figcaption", "output", "progress", "meter", "abbr", "code", "pre", "kbd", "script",
        "datalist",
        "menu", "line", "polyline", "text", "search",
    ]
    private static let voids: Set<String> = ["meta", "link", "br", "hr", "input", "img"]
    private static let addresses: Set<String> = ["href", "src", "action", "formaction", "data-suggest"]

    /// Mail programs know no style sheets of ours: a mail has its styles beside its elements.
    private let isMail: Bool

    init(_ html: String, isMail: Bool = false) {
        self.isMail = isMail
        rest = Substring(html)
        while let next = rest.first {
            if next == "<" {
                readTag()
            } else {
                text += rest.prefix { $0 != "<" }
                rest = rest.drop { $0 != "<" }
            }
        }
        if !open.isEmpty { problems.append("never closed: \(open.joined(separator: " "))") }
    }

    private mutating func readTag() {
        rest.removeFirst()
        if rest.prefix(8).lowercased() == "!doctype" {
            rest = rest.drop { $0 != ">" }.dropFirst()
            return
        }
        let isEnd = rest.first == "/"
        if isEnd { rest.removeFirst() }
        let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
        rest = rest.dropFirst(name.count)
        guard Self.elements.contains(name) || (isMail && name == "style") else {
            problems.append("<\(isEnd ? "/" : "")\(name) is no element of ours, before \(rest.prefix(60))")
            return
        }
        let attributes = readAttributes(of: name)
        if isEnd { close(name) } else { begin(name, attributes) }
    }

    private mutating func readAttributes(of element: String) -> [String: String] {
        var found: [String: String] = [:]
        while true {
            rest = rest.drop { $0.isWhitespace }
            guard let next = rest.first else {
                problems.append("<\(element) has no end")
                return found
            }
            if next == ">" {
                rest.removeFirst()
                return found
            }
            if next == "/", rest.dropFirst().first == ">" {
                rest.removeFirst()
                continue
            }
            let name = String(rest.prefix { $0.isLetter || $0.isNumber || "-:".contains($0) })
            rest = rest.dropFirst(name.count)
            guard !name.isEmpty else {
                problems.append("<\(element) has no attribute \(rest.prefix(40))")
                rest.removeFirst()
                continue
            }
            var value = ""
            if rest.first == "=" {
                rest.removeFirst()
                guard rest.first == "\"" else {
                    problems.append("<\(element) \(name)= has no quotes: \(rest.prefix(40))")
                    continue
                }
                value = String(rest.dropFirst().prefix { $0 != "\"" })
                rest = rest.dropFirst(value.count + 2)
            }
            if found[name] != nil { problems.append("<\(element) has \(name) twice") }
            found[name] = value
        }
    }

    private mutating func begin(_ name: String, _ attributes: [String: String]) {
        for (attribute, value) in attributes {
            if attribute.hasPrefix("on") || (attribute == "style" && !isMail) || attribute == "srcdoc" {
                problems.append("<\(name) \(attribute)=\(value)")
            }
            let isHeld =
                value.isEmpty || value.hasPrefix("#") || value.hasPrefix("/") && !value.hasPrefix("//")
                || ["https://", "http://", "mailto:"].contains { value.hasPrefix($0) }
            if Self.addresses.contains(attribute), !isHeld {
                problems.append("<\(name) \(attribute)=\(value)")
            }
        }
        if name == "script", attributes["src"]?.hasPrefix("/assets/") != true { problems.append("<script>") }
        keep(name, attributes)
        if !Self.voids.contains(name), !["path", "circle", "rect", "line", "polyline", "use"].contains(name) {
            open.append(name)
        }
    }

    private mutating func close(_ name: String) {
        if open.last == name {
            open.removeLast()
        } else if !["path", "circle", "rect", "line", "polyline", "use"].contains(name) {
            problems.append("</\(name)> closes <\(open.last ?? "nothing")")
        }
    }

    private mutating func keep(_ name: String, _ attributes: [String: String]) {
        if name == "form" {
            forms.append(Form(action: attributes["action"] ?? "", isPost: attributes["method"] == "post"))
        }
        guard !forms.isEmpty, open.contains("form"), let field = attributes["name"] else { return }
        let type = name == "input" ? attributes["type"] ?? "text" : name
        guard ["input", "textarea", "select"].contains(name) else { return }
        // Of buttons of which one is chosen, the first is.
        if type == "radio", forms[forms.count - 1].fields.contains(where: { $0.name == field }) { return }
        forms[forms.count - 1].fields.append((field, type, attributes["value"] ?? ""))
    }
}
