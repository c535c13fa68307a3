/// Why something asked for is not done, in a sentence for the person who asked.
package struct Refusal: Error, Hashable, Sendable {
    /// What kind of refusal it is; Web gives each its HTTP status.
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// There is no such thing for this person, whether or not it exists for another.
        case notFound
        /// Somebody else changed it since the page was drawn.
        case stale
        /// The step is not possible in the state that the request or engagement is in.
        case outOfStep
        /// A limit, a pause or another protection of the reference stands against it.
        case protected
        /// What was entered cannot be right.
        case invalid
        /// The person may see it but not do this.
        case notAllowed
    }

    package let kind: Kind
    package let sentence: String

    package init(_ kind: Kind, _ sentence: String) {
        self.kind = kind
        self.sentence = sentence
    }
}
