/// What a reference likes to speak about and what they want left aside, in their own words, for whoever asks and briefs them.
package struct Topics: Hashable, Sendable {
    package let speakOn: [String]
    package let avoid: [String]

    package init(speakOn: [String] = [], avoid: [String] = []) {
        self.speakOn = speakOn
        self.avoid = avoid
    }

    package static let none = Topics()

    /// Most topics of each kind.
    package static let most = 20

    /// Refuses a topic that is to be spoken about and avoided at once.
    func checked() throws(Refusal) -> Topics {
        if let both = speakOn.first(where: { topic in avoid.contains { Name.isSame($0, topic) } }) {
            throw Refusal(.invalid, "“\(both)” stands in both lists. Leave it in one.")
        }
        return self
    }

    /// Those to be left aside that a wish names all the same, in its use cases or in what the prospect wants to learn.
    package func avoided(by wish: Wish) -> [String] {
        let words = NameMatch.key(([wish.wantsToLearn] + wish.useCases).joined(separator: " ; "))
        return avoid.filter { topic in
            let key = NameMatch.key(topic)
            return !key.isEmpty && words.contains(key)
        }
    }

    /// For the record.
    var words: String {
        func list(_ names: [String]) -> String { names.isEmpty ? "nothing named" : Brief.list(names) }
        return "speaks on \(list(speakOn)); leaves aside \(list(avoid))"
    }
}
