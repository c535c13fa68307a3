/// A text or a day by which a list is narrowed; empty it narrows nothing.
package struct FilterField: Sendable {
    package enum Kind: String, Sendable {
        case text
        case date
    }

    package var label: String
    package var name: String
    package var value: String
    package var kind: Kind

    package init(_ label: String, name: String, value: String = "", kind: Kind) {
        self.label = label
        self.name = name
        self.value = value
        self.kind = kind
    }
}
