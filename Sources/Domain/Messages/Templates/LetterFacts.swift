/// What the fields of one mail stand for; one that is missing is empty.
package typealias LetterFacts = [LetterField: String]

extension LetterFacts {
    func adding(_ others: LetterFacts) -> LetterFacts { merging(others) { _, other in other } }
}

extension Request {
    /// What a mail about it may name.
    var facts: LetterFacts {
        [
            .prospect: wish.prospect.name,
            .prospectContact: wish.prospect.contactName.isEmpty
                ? wish.prospect.name : wish.prospect.contactName,
            .ae: ae.name, .engagement: wish.engagementType.title, .neededBy: wish.neededBy.spelled,
            .request: "\(wish.count) × \(wish.engagementType.title) for \(wish.prospect.name)",
            .wantsToLearn: wish.wantsToLearn,
        ]
    }
}

extension Match {
    /// What a mail about it may name.
    var facts: LetterFacts {
        request.facts.adding([
            .reference: reference.contact.name, .referenceFirstName: reference.contact.firstName,
            .referenceRole: reference.title.isEmpty
                ? reference.account.name : "\(reference.title) at \(reference.account.name)",
            .account: reference.account.name,
        ])
    }
}
