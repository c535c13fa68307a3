/// What there is to know of one kind of mail: when it is written and to whom, what the product says in it, which fields a
/// template of the tenant's may name, and what stands beneath whatever the template says.
package struct LetterPattern: Sendable {
    package enum Reader: String, Hashable, Sendable, CaseIterable {
        case reference, prospect, ae, coordinator, everybody

        package var title: String {
            switch self {
            case .reference: "References"
            case .prospect: "Prospects"
            case .ae: "Account executives"
            case .coordinator: "Coordinators"
            case .everybody: "Whoever is concerned"
            }
        }
    }

    package let title: String
    /// When it is written, as a sentence.
    package let occasion: String
    package let reader: Reader
    /// Its own, beside those of every mail.
    package let fields: [LetterField]
    package let subject: String
    package let body: String
    /// What stands beneath the button and can't be edited away; may name fields as well, empty for nothing.
    package let standing: String

    init(
        _ title: String, _ occasion: String, to reader: Reader, fields: [LetterField], subject: String,
        body: String, standing: String = ""
    ) {
        self.title = title
        self.occasion = occasion
        self.reader = reader
        self.fields = fields
        self.subject = subject
        self.body = body
        self.standing = standing
    }
}
