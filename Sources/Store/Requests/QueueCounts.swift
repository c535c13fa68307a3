/// How the open requests stand, at a glance.
package struct QueueCounts: Sendable, Equatable {
    package let open: Int
    package let overdue: Int
    /// Requests whose step is due within a few business hours.
    package let dueSoon: Int
    /// Requests that wait for the coordinator who looks.
    package let myMove: Int
    package let waitingOnOthers: Int
    /// Requests whose clock stands still.
    package let paused: Int
    /// Requests of the coordinator who looks.
    package let mine: Int
    /// References who gave their time and were not thanked yet.
    package let thanksOwed: Int
    /// References whose corrections of their profile wait for an answer.
    package let corrections: Int

    package init(
        open: Int, overdue: Int, dueSoon: Int, myMove: Int, waitingOnOthers: Int, paused: Int, mine: Int,
        thanksOwed: Int, corrections: Int
    ) {
        self.open = open
        self.overdue = overdue
        self.dueSoon = dueSoon
        self.myMove = myMove
        self.waitingOnOthers = waitingOnOthers
        self.paused = paused
        self.mine = mine
        self.thanksOwed = thanksOwed
        self.corrections = corrections
    }
}
