/// What stands around pages: a view with a slot for another's content.
package protocol Layout: Sendable {
    func render(into html: inout HTML, content: (inout HTML) -> Void)
}
