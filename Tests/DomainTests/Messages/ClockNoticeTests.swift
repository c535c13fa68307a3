import Domain
import Foundation
import Testing

@Suite struct `Mail that the clock causes` {
    private static let jonas = Contact(id: ID(12), name: "Jonas Weber", mail: Cast.mail("jonas@acme.test"))
    private static let occasion = Occasion(kind: .stepReminder, about: "request 7 analysis 1 after 0 pauses")
    private static let everybody = Reachable(
        ae: Cast.priya, coordinator: Cast.marta, otherCoordinators: [jonas])

    private static func clock(_ step: Request.Step) -> StepClock {
        StepClock(
            step: step, run: 1, owner: Cast.marta, startedAt: Cast.now, countedFrom: Cast.now,
            dueAt: Cast.moment(2026, 3, 10, 14))
    }

    private func reminder(_ step: Request.Step, _ reachable: Reachable = everybody) -> ClockNotice {
        Cast.request().reminder(
            of: Self.clock(step), on: Self.occasion, reachable: reachable, at: Cast.now, program: Cast.program
        )
    }

    private func escalation(_ step: Request.Step, _ reachable: Reachable = everybody) -> ClockNotice {
        Cast.request().escalation(
            of: Self.clock(step), on: Self.occasion, reachable: reachable, at: Cast.now, program: Cast.program
        )
    }

    @Test func `reminds whoever the step waits on, and no reference`() {
        #expect(reminder(.analysis).letters.map(\.to) == [[Cast.marta.mail]])
        #expect(reminder(.introduction).letters.map(\.to) == [[Cast.priya.mail]])
        #expect(reminder(.scheduling).letters.map(\.to) == [[Cast.priya.mail]])
        let letter = reminder(.analysis).letters.first
        #expect(letter?.subject == "Due 10 March 2026, 14:00 (Europe/Vienna): Lakeside Clinic")
        #expect(letter?.button?.destination == .coordinatorRequest(ID(7)))
        #expect(reminder(.introduction).letters.first?.button?.destination == .aeRequest(ID(7)))
    }

    @Test func `tells one more when a step is overdue`() {
        #expect(escalation(.selection).letters.map(\.to) == [[Cast.marta.mail], [Self.jonas.mail]])
        #expect(escalation(.introduction).letters.map(\.to) == [[Cast.priya.mail], [Cast.marta.mail]])
        #expect(
            escalation(.selection).activity?.sentence
                == "told Marta Keller and Jonas Weber: Selection is overdue")
    }

    @Test func `passes over people who were shut out, and never writes to one person twice`() {
        let alone = Reachable(ae: nil, coordinator: nil, otherCoordinators: [Self.jonas])
        #expect(reminder(.introduction, alone).letters.map(\.to) == [[Self.jonas.mail]])
        #expect(escalation(.selection, alone).letters.map(\.to) == [[Self.jonas.mail]])
        let nobody = Reachable(ae: nil, coordinator: nil, otherCoordinators: [])
        #expect(escalation(.selection, nobody).letters.isEmpty)
        #expect(
            escalation(.selection, nobody).activity?.sentence == "found nobody to tell: Selection is overdue")
        let both = Reachable(ae: Cast.marta, coordinator: Cast.marta, otherCoordinators: [])
        #expect(escalation(.introduction, both).letters.count == 1)
    }

    @Test func `reminds a reference of an ask kindly, with the day until which the answer is waited for`()
        throws
    {
        let occasion = Occasion(kind: .askReminder, about: "engagement 9 asked 0")
        let notice = try #require(
            Cast.match(.asked).askReminder(
                on: occasion, lapsesAt: Cast.moment(2026, 3, 13, 10), at: Cast.now))
        #expect(notice.letters.map(\.to) == [[Cast.helen.mail]])
        #expect(notice.letters.first?.from == Cast.marta)
        #expect(notice.letters.first?.paragraphs[2].contains("13 March 2026") == true)
        #expect(Cast.match(.accepted).askReminder(on: occasion, lapsesAt: Cast.now, at: Cast.now) == nil)
    }

    @Test func `tells the coordinator whom to ask next when an ask has lapsed`() throws {
        let wen = Cast.reference(
            number: 2, contact: Contact(id: ID(30), name: "Wen Li", mail: Cast.mail("wen@alder.test")))
        let lapse = try #require(
            Cast.match(.asked).lapseUnanswered(
                at: Cast.now, among: [Cast.match(.asked), Cast.match(.shortlisted, reference: wen)]))
        #expect(lapse.engagement.state == .lapsed)
        #expect(lapse.engagement.state.slot == .free)
        #expect(lapse.letters.map(\.to) == [[Cast.helen.mail], [Cast.marta.mail]])
        #expect(
            lapse.letters.last?.paragraphs.last
                == "Your move: ask the next on the shortlist, Wen Li of Northwind Hospital.")
        #expect(Cast.match(.declined).lapseUnanswered(at: Cast.now, among: []) == nil)
    }
}

@Suite struct `A daily digest` {
    private func line(
        _ prospect: String, isMine: Bool = true, due: Date? = nil, paused: Day? = nil
    ) -> Digest.Line {
        Digest.Line(
            prospect: prospect, next: "Choose references", isMine: isMine, dueAt: due, pausedUntil: paused)
    }

    @Test func `says what is overdue, due today and paused, and counts the rest`() throws {
        let digest = Digest(
            for: Cast.marta,
            coordinated: [
                line("Lakeside Clinic", due: Cast.moment(2026, 3, 9, 17)),
                line("Alder Bank", isMine: false, due: Cast.moment(2026, 3, 10, 17)),
                line("Birch Foods", due: Cast.moment(2026, 3, 11, 17)),
                line("Cedar Press", paused: Cast.day(2026, 3, 20)),
            ], requested: [])
        let letter = try #require(digest.notice(at: Cast.now, program: Cast.program)?.letters.first)
        #expect(letter.subject == "Your requests today: 1 overdue, 1 due today, 1 later, 1 paused")
        #expect(
            letter.paragraphs == [
                "Overdue\n– Lakeside Clinic: your move: choose references, due 9 March 2026, 17:00 (Europe/Vienna)",
                "Due today\n– Alder Bank: choose references, due 10 March 2026, 17:00 (Europe/Vienna)",
                "Paused\n– Cedar Press: your move: choose references, until 20 March 2026",
                "1 more is due later.",
            ])
        #expect(letter.button?.destination == .coordinatorQueue)
    }

    @Test func `also says what else waits, and comes for a claim or news where no request is open`() throws {
        func digest(_ others: Digest.Others, _ lines: [Digest.Line] = []) -> Letter? {
            Digest(for: Cast.marta, coordinated: lines, requested: [], others: others)
                .notice(at: Cast.now, program: Cast.program)?.letters.first
        }
        let claims = try #require(digest(Digest.Others(moves: 3, claims: 1)))
        #expect(claims.subject == "Your requests today: none is open")
        #expect(
            claims.paragraphs == [
                "1 benefit is claimed and not delivered.\n3 references are proposed for another tier."
            ])
        #expect(claims.button?.destination == .coordinatorQueue)
        let news = try #require(digest(Digest.Others(news: ["Lakeside Clinic", "Alder Bank"])))
        #expect(
            news.paragraphs
                == ["Lakeside Clinic and Alder Bank chose us: may the references who helped know?"])
        #expect(news.button?.destination == .aeRequests)
        #expect(digest(Digest.Others(moves: 3)) == nil)
        let moves = try #require(digest(Digest.Others(moves: 3), [line("Lakeside Clinic")]))
        #expect(moves.paragraphs.last == "3 references are proposed for another tier.")
    }

    @Test func `is not sent when nothing is open, and is one for the day`() throws {
        #expect(
            Digest(for: Cast.priya, coordinated: [], requested: []).notice(
                at: Cast.now, program: Cast.program) == nil)
        let digest = Digest(for: Cast.priya, coordinated: [], requested: [line("Lakeside Clinic")])
        let morning = try #require(digest.notice(at: Cast.now, program: Cast.program))
        let evening = try #require(digest.notice(at: Cast.moment(2026, 3, 10, 23), program: Cast.program))
        let next = try #require(digest.notice(at: Cast.moment(2026, 3, 11, 0), program: Cast.program))
        #expect(morning.occasion == evening.occasion)
        #expect(morning.occasion != next.occasion)
        #expect(morning.letters.first?.button?.destination == .aeRequests)
    }
}
