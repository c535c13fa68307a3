/// What stands in the fields of a form: as it was typed, or as it is on record.
package struct FieldValues: Sendable {
    private var values: [String: [String]]

    package init(_ values: [String: [String]] = [:]) {
        self.values = values
    }

    /// The text of a field; empty where there is none.
    package subscript(name: String) -> String {
        get { values[name]?.first ?? "" }
        set { values[name] = [newValue] }
    }

    /// The ticked boxes of a list.
    package func all(_ name: String) -> Set<String> { Set(values[name] ?? []) }

    package func list(_ name: String) -> [String] { values[name] ?? [] }

    package mutating func tick(_ name: String, _ choices: [String]) { values[name] = choices }

    package func has(_ name: String) -> Bool { values[name] != nil }

    /// These values, with what was typed into one form in their place.
    package func replaced(by typed: [String: [String]]) -> FieldValues {
        var copy = self
        copy.values.merge(typed) { _, typed in typed }
        return copy
    }
}
