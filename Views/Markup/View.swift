/// A page or a part of one: the model that a template of the same name belongs to.
package protocol View: Sendable {
    func render(into html: inout HTML)
}

extension View {
    /// The page as it is sent.
    package func bytes() -> [UInt8] {
        var html = HTML()
        render(into: &html)
        return html.bytes
    }
}
