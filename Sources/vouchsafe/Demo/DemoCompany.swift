import Domain

/// One tenant of the demo as it is written down: its people, its price list, its customers and what happened with them.
/// The tables are lines of cells; `DemoTable` reads them.
struct DemoCompany: Sendable {
    let slug: String
    let name: String
    let domain: String
    let timeZone: String
    let currency: String
    /// Name | role | job.
    let staff: String
    /// Name | series | list price.
    let products: String
    /// Name | industry | people today | people at purchase | country | standing | products | founded | revenue in
    /// millions | competes with.
    let customers: String
    /// Name | title | account | tier | seniority | function | languages | use cases | competitors | willing | marks.
    let references: String
    /// Name | industry | people | country | contact | contact's title | products looked at | language.
    let prospects: String
    let useCases: [String]
    let competitors: [String]
    /// What prospects of this trade want to hear about.
    let questions: [String]
    /// Requests that are open today, and some that ended lately: prospect | AE | engagement type | references wanted |
    /// what happened | hours since the last of it | days until the booked call.
    let stories: String

    static let all: [DemoCompany] = [.acme, .carewell]
}
