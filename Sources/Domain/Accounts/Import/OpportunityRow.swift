/// A deal as one row of a sales pipeline states it.
package struct OpportunityRow: Equatable, Sendable {
    package let line: Int
    /// The sales system's own identifier; the deal's name where the file has no such column.
    package let externalKey: String
    package let name: String?
    package let agentName: String?
    /// In the file's words, `GTXPro` included; see `ImportReading.unmapped`.
    package let productName: String?
    /// Nil for an open deal whose company is not known yet.
    package let accountName: String?
    package let stage: Opportunity.Stage
    package let engagedOn: Day?
    package let closedOn: Day?
    package let value: Money?

    init?(_ cells: inout RowCells) {
        line = cells.line
        name = cells.text(.name)
        let key = cells.has(.key) ? cells.required(.key) : cells.required(.name)
        agentName = cells.text(.agent)
        productName = cells.text(.product)
        accountName = cells.text(.account)
        let stage = cells.stage()
        engagedOn = cells.day(.engaged)
        closedOn = cells.day(.closed)
        value = cells.amount(.value, exponent: 0)
        if let engagedOn, let closedOn, closedOn < engagedOn {
            cells.report(
                .closed,
                "It is before the engage date, \(engagedOn.iso); taken as it is, check it in your CRM.",
                weight: .taken)
        }
        guard let key, let stage, cells.isTakeable else { return nil }
        externalKey = key
        self.stage = stage
    }

    /// What other sales systems call the stages, by `NameMatch.key`.
    static func stage(named text: String, also words: [String: Opportunity.Stage]) -> Opportunity.Stage? {
        let key = NameMatch.key(text)
        for (word, stage) in words where NameMatch.key(word) == key { return stage }
        return stages[key]
    }

    private static let stages: [String: Opportunity.Stage] = [
        "prospecting": .prospecting, "prospect": .prospecting, "new": .prospecting, "lead": .prospecting,
        "qualification": .prospecting, "qualify": .prospecting, "qualified": .prospecting,
        "discovery": .prospecting, "appointmentscheduled": .prospecting,
        "engaging": .engaging, "engaged": .engaging, "open": .engaging, "needsanalysis": .engaging,
        "valueproposition": .engaging, "iddecisionmakers": .engaging, "perceptionanalysis": .engaging,
        "proposal": .engaging, "proposalpricequote": .engaging, "propose": .engaging, "develop": .engaging,
        "negotiation": .engaging, "negotiationreview": .engaging, "evaluation": .engaging, "demo": .engaging,
        "qualifiedtobuy": .engaging, "presentationscheduled": .engaging, "decisionmakerboughtin": .engaging,
        "contractsent": .engaging,
        "won": .won, "closedwon": .won, "closewon": .won, "win": .won,
        "lost": .lost, "closedlost": .lost, "closelost": .lost, "loss": .lost,
    ]
}
