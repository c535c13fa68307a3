/// What the person says about a file where its text leaves a choice; nil lets the file decide.
package struct ImportOptions: Equatable, Sendable {
    /// What a figure in the revenue column counts.
    package enum RevenueUnit: String, CaseIterable, Sendable {
        case units, thousands, millions

        /// As a power of ten.
        var exponent: Int {
            switch self {
            case .units: 0
            case .thousands: 3
            case .millions: 6
            }
        }
    }

    package var revenueUnit: RevenueUnit?
    package var dateOrder: DateOrder?
    /// The ISO 4217 code for amounts that name no currency themselves.
    package var currency: String
    /// The tenant's own words for stages, over the usual ones.
    package var stages: [String: Opportunity.Stage]

    package init(
        revenueUnit: RevenueUnit? = nil, dateOrder: DateOrder? = nil, currency: String = "USD",
        stages: [String: Opportunity.Stage] = [:]
    ) {
        self.revenueUnit = revenueUnit
        self.dateOrder = dateOrder
        self.currency = currency
        self.stages = stages
    }
}
