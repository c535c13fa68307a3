/// A reference as the ranking of a whole pool reads them: names, and lists that many share, are numbers in the index's
/// tables, so that ten thousand are gone through without touching a text.
struct PoolMember: Sendable {
    let id: ID<Reference>
    let account: ID<Account>
    let accountName: Int32
    let accountStanding: Account.Standing
    let accountQuarterLimit: Int?
    let competesWith: [Int32]
    let standing: Reference.Standing
    let availability: Availability
    let limits: Limits
    let workload: Workload
    let industries: Int32
    let sizeAtPurchase: CompanySize
    let sizeToday: CompanySize
    let country: Int32
    let languages: Int32
    let timeZone: Int32
    let seniority: Int32
    let function: Int32
    let useCases: [Int32]
    let competitors: [Int32]
    let products: [Int32]
    let ratings: MatchRecord.Ratings
}
