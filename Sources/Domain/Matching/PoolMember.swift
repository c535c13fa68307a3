/// A reference as the rules of eligibility and rest read them.
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
    let ratings: MatchRecord.Ratings
}

/// A reference as the criteria read them: nothing but numbers, those of the index's tables where many share a value, so
/// that ten thousand are gone through without touching a text or counting a use.
struct PoolTraits: Sendable {
    let industries: Int32
    let sizeAtPurchase: CompanySize
    let sizeToday: CompanySize
    let country: Int32
    let languages: Int32
    let timeZone: Int32
    let seniority: Int32
    let function: Int32
}
