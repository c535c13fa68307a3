/// The coordinator's reading of the prospect: the criteria edited, or confirmed as they are, which ends the analysis.
package struct CriteriaChange: RequestDecision {
    package let request: Request
    package let activity: Activity
}

extension Request {
    package func setCriteria(_ criteria: Criteria, _ act: Act) throws(Refusal) -> CriteriaChange {
        try checkOpen()
        var after = self
        after.criteria = criteria
        after.criteriaConfirmedAt = criteriaConfirmedAt ?? act.at
        let changed = criteria != self.criteria
        return CriteriaChange(
            request: after,
            activity: Activity(
                at: act.at, by: act.by, kind: changed ? .criteriaChanged : .criteriaConfirmed, request: id,
                sentence: changed ? "changed the criteria" : "confirmed the criteria"))
    }
}
