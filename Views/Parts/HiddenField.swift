/// A value that a form carries along unseen.
package struct HiddenField: Sendable {
    let name: String
    let value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
