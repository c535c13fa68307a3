/// What the compiler knows about elements and attributes of HTML.
enum Vocabulary {
    /// Elements without content and end tag (HTML Standard §13.1.2).
    static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    ]

    /// Elements whose content the browser does not read as HTML: it has to be empty here.
    static let empty: Set<String> = ["script", "style", "iframe"]

    /// Elements that hold text and no elements.
    static let textOnly: Set<String> = ["title", "textarea"]

    /// Elements after whose start tag browsers drop one line break.
    static let dropsLineBreak: Set<String> = ["textarea", "pre"]

    /// Elements that browsers read by rules of the past.
    static let obsolete: Set<String> = [
        "xmp", "plaintext", "noembed", "noframes", "listing", "frameset", "frame", "applet",
    ]

    /// Elements that write another element's attribute, which may be a link.
    static let animating: Set<String> = ["animate", "animatemotion", "animatetransform", "set"]

    /// Attributes that hold an address.
    static let links: Set<String> = [
        "href", "src", "action", "formaction", "poster", "srcset", "imagesrcset", "xlink:href", "cite",
        "data",
        "ping", "manifest", "background", "longdesc", "codebase", "classid", "archive", "profile", "usemap",
        "xml:base", "icon", "dynsrc", "lowsrc", "attributionsrc",
    ]

    /// Schemes that run or embed what follows them.
    static let refusedSchemes: [String] = ["javascript:", "vbscript:", "data:"]

    /// Why an attribute may not be written at all, or nil.
    static func refusal(ofAttribute name: String) -> String? {
        if name == "style" { return "style=\"…\" is forbidden by the content security policy: use a class" }
        if name == "srcdoc" { return "srcdoc=\"…\" holds a whole page and is not allowed" }
        if name.hasPrefix("on") {
            return "\(name)=\"…\" is forbidden by the content security policy: listen in a script file"
        }
        return nil
    }
}
