/// One thing that can be chosen in a field.
package struct FieldChoice: Sendable {
    package var value: String
    package var label: String
    package var hint: String?

    package init(_ value: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }
}
