/// Everything that is wrong with a form that was sent, in the order of its fields.
package struct FieldErrors: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    package private(set) var all: [FieldError] = []

    package init() {}

    package init(_ all: [FieldError]) {
        self.all = all
    }

    package init(dictionaryLiteral elements: (String, String)...) {
        all = elements.map { FieldError(field: $0, message: $1) }
    }

    package var isEmpty: Bool { all.isEmpty }

    /// The first message of a field; the empty name is for the form as a whole.
    package subscript(field: String) -> String? {
        all.first { $0.field == field }?.message
    }

    /// Those of one form of several on a page.
    package func only(_ fields: [String]) -> FieldErrors {
        FieldErrors(all.filter { fields.contains($0.field) })
    }

    package mutating func add(_ message: String, to field: String) {
        all.append(FieldError(field: field, message: message))
    }
}
