/// What a pipeline adds up to, to be compared with what the sales system says.
package struct OpportunityFigures: Equatable, Sendable {
    package private(set) var total = 0
    package private(set) var won = 0
    package private(set) var lost = 0
    package private(set) var engaging = 0
    package private(set) var prospecting = 0
    /// Hundredths, of won deals only, currencies added as if they were one.
    package private(set) var wonMinor: Int64 = 0
    package private(set) var lastClose: Day?
    package private(set) var withoutAccount = 0
    /// Neither an engage nor a close date.
    package private(set) var withoutDates = 0
    package private(set) var withoutValue = 0
    package private(set) var closedWithoutDate = 0

    package init(_ rows: [OpportunityRow]) {
        for row in rows {
            total += 1
            switch row.stage {
            case .prospecting: prospecting += 1
            case .engaging: engaging += 1
            case .won:
                won += 1
                wonMinor += row.value?.minor ?? 0
            case .lost: lost += 1
            }
            if let closed = row.closedOn { lastClose = max(lastClose ?? closed, closed) }
            if row.accountName == nil { withoutAccount += 1 }
            if row.engagedOn == nil, row.closedOn == nil { withoutDates += 1 }
            if row.value == nil { withoutValue += 1 }
            if row.closedOn == nil, row.stage == .won || row.stage == .lost { closedWithoutDate += 1 }
        }
    }
}
