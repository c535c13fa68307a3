/// What a reference can speak to, for matching; an empty list or text is "unknown", not "none".
package struct Profile: Hashable, Sendable {
    package let useCases: [String]
    /// Alternatives that they evaluated before buying.
    package let competitorsEvaluated: [String]
    package let products: [String]
    /// ISO 639-1 codes.
    package let languages: [String]
    package let seniority: Seniority?
    /// Finance, IT, operations …, in the program's words.
    package let function: String

    package init(
        useCases: [String] = [], competitorsEvaluated: [String] = [], products: [String] = [],
        languages: [String] = [], seniority: Seniority? = nil, function: String = ""
    ) {
        self.useCases = useCases
        self.competitorsEvaluated = competitorsEvaluated
        self.products = products
        self.languages = languages
        self.seniority = seniority
        self.function = function
    }

    /// The same person in other languages.
    func speaking(_ languages: [String]) -> Profile {
        Profile(
            useCases: useCases, competitorsEvaluated: competitorsEvaluated, products: products,
            languages: languages, seniority: seniority, function: function)
    }
}
