/// One thing that may be meant by what was typed.
package struct Suggestion: Sendable {
    package var value: String
    package var label: String
    package var detail: String

    package init(_ value: String, _ label: String, detail: String = "") {
        self.value = value
        self.label = label
        self.detail = detail
    }
}
