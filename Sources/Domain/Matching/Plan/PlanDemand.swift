/// What an open request still wants, and who may serve it.
package struct PlanDemand: Sendable {
    /// A reference who may be asked, and how well they fit.
    package struct Candidate: Hashable, Sendable {
        package let reference: ID<Reference>
        package let fit: Int

        package init(reference: ID<Reference>, fit: Int) {
            self.reference = reference
            self.fit = fit
        }
    }

    package let request: ID<Request>
    /// References, 1 to 3.
    package let wanted: Int
    /// Slots that one engagement of the request's type takes.
    package let slots: Int
    /// Best fit first.
    package let candidates: [Candidate]

    package init(request: ID<Request>, wanted: Int, slots: Int, candidates: [Candidate]) {
        self.request = request
        self.wanted = wanted
        self.slots = slots
        self.candidates = candidates
    }
}
