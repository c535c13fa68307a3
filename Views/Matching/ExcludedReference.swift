package import Domain

/// One reference of the pool who may not be asked, with every reason.
package struct ExcludedReference: Sendable {
    let name: String
    let path: Path
    let account: String
    let score: Int
    let reasons: [String]

    package init(_ excluded: Ranking.Excluded, tenant: Slug) {
        name = excluded.reference.contact.name
        path = .coordinator(tenant, .reference(excluded.reference.id))
        account = excluded.reference.account.name
        score = excluded.fit.score
        reasons = excluded.sentences
    }
}
