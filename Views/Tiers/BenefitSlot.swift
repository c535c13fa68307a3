import Domain

/// A place in the form for one benefit that begins or takes another's place.
package struct BenefitSlot: Sendable {
    let number: Int
    /// Empty for a new benefit, else the title of the one to replace.
    let replaces: String
    let kind: String
    let title: String
    let worth: String
    let currency: String
    let days: String

    package init(
        number: Int, replaces: String = "", kind: String = "", title: String = "", worth: String = "",
        currency: String = "USD", days: String = ""
    ) {
        self.number = number
        self.replaces = replaces
        self.kind = kind
        self.title = title
        self.worth = worth
        self.currency = currency
        self.days = days
    }

    /// The name of one of the slot's fields.
    package static func name(_ field: String, _ number: Int) -> String { "\(field)-\(number)" }

    func name(_ field: String) -> String { Self.name(field, number) }

    var isUsed: Bool { !title.isEmpty || !replaces.isEmpty }

    static var kinds: [FieldChoice] { Benefit.Kind.allCases.map { FieldChoice($0.rawValue, $0.title) } }
    static var currencies: [FieldChoice] { Currency.codes.map { FieldChoice($0, $0) } }
}
