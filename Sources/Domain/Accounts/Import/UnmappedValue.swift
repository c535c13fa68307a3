/// A word of an imported file that is kept as it is and that nobody has said the meaning of yet.
package struct UnmappedValue: Equatable, Sendable {
    /// What the word should name.
    package enum Subject: String, CaseIterable, Sendable {
        case sector, country, product, account, agent, tier
    }

    package let subject: Subject
    package let text: String
    /// How many rows have it.
    package let count: Int
    /// What it probably means: a known name, or the code of an industry or country. Offered, never applied.
    package let suggestion: String?

    package init(subject: Subject, text: String, count: Int, suggestion: String?) {
        self.subject = subject
        self.text = text
        self.count = count
        self.suggestion = suggestion
    }
}
