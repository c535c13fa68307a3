/// HTML that is written as it is: made only from what a program's author wrote, or from a view.
package struct Markup: Sendable {
    let bytes: [UInt8]

    init(_ literal: StaticString) {
        bytes = literal.withUTF8Buffer { Array($0) }
    }

    init(_ view: some View) {
        bytes = view.bytes()
    }
}
