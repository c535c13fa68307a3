import Domain
import Foundation
import Testing

@Suite struct `A person of the tenant` {
    private static func person(_ roles: Set<Role>, isActive: Bool = true) -> Person {
        Person(
            id: ID(2), name: "Priya Raman", mail: Cast.mail("priya.raman@acme.test"), roles: roles,
            timeZone: Cast.vienna, isActive: isActive)
    }

    private static func duties(
        filed: Int = 0, coordinated: Int = 0, accounts: Int = 0, isReference: Bool = false, others: Int = 1
    ) -> Duties {
        Duties(
            requestsFiled: filed, requestsCoordinated: coordinated, accounts: accounts,
            isReference: isReference, otherCoordinators: others)
    }

    private static func refusal(_ body: () throws -> Void) -> Refusal? {
        do {
            try body()
            return nil
        } catch { return error as? Refusal }
    }

    @Test(arguments: [
        (Role.coordinator, duties(others: 0), "the only one"),
        (.coordinator, duties(coordinated: 2), "2 open requests that they coordinate"),
        (.ae, duties(filed: 1), "1 open request that they filed"),
        (.owner, duties(accounts: 3), "3 accounts that they look after"),
        (.reference, duties(isReference: true), "let them leave the program"),
    ])
    func `keeps a role that something hangs on`(role: Role, duties: Duties, why: String) {
        let other: Role = role == .ae ? .owner : .ae
        let person = Self.person([role, other])
        let refusal = Self.refusal {
            _ = try person.change(roles: [other], duties: duties, Steward(Cast.act()))
        }
        #expect(refusal?.kind == .protected)
        #expect(refusal?.sentence.contains(why) == true)
    }

    @Test func `gets and loses roles, on record with what was before`() throws {
        let change = try Self.person([.ae]).change(
            roles: [.owner, .coordinator], duties: Self.duties(), Steward(Cast.act()))
        #expect(change.roles == [.owner, .coordinator])
        #expect(change.activity.sentence == "changed the roles of Priya Raman")
        #expect(change.activity.detail == "roles: account executive → coordinator, account owner")
    }

    @Test func `becomes a reference only with account and tier`() {
        let refusal = Self.refusal {
            _ = try Self.person([.ae]).change(
                roles: [.ae, .reference], duties: Self.duties(), Steward(Cast.act()))
        }
        #expect(refusal?.kind == .invalid)
    }

    @Test func `does not change by being saved as they are`() {
        let refusal = Self.refusal {
            _ = try Self.person([.ae]).change(roles: [.ae], duties: Self.duties(), Steward(Cast.act()))
        }
        #expect(refusal?.kind == .outOfStep)
    }

    @Test func `can neither demote themselves nor shut themselves out`() {
        let me = Self.person([.coordinator, .ae])
        let act = Steward(Cast.act(me.contact))
        #expect(
            Self.refusal { _ = try me.change(roles: [.ae], duties: Self.duties(), act) }?.kind == .protected)
        #expect(Self.refusal { _ = try me.disable(duties: Self.duties(), act) }?.kind == .protected)
        #expect(Self.refusal { _ = try me.signOut(act) }?.kind == .outOfStep)
    }

    @Test func `is shut out at once, whatever is open with them, unless they are the last coordinator`()
        throws
    {
        let change = try Self.person([.ae]).disable(duties: Self.duties(filed: 2), Steward(Cast.act()))
        #expect(!change.isActive)
        #expect(change.activity.detail == "left open: 2 open requests that they filed")
        let last = Self.refusal {
            _ = try Self.person([.coordinator]).disable(duties: Self.duties(others: 0), Steward(Cast.act()))
        }
        #expect(last?.kind == .protected)
        let twice = Self.refusal {
            _ = try Self.person([.ae], isActive: false).disable(duties: Self.duties(), Steward(Cast.act()))
        }
        #expect(twice?.kind == .outOfStep)
    }

    @Test func `may be the last coordinator whom an administrator shuts out, where that is said`() throws {
        let (last, duties) = (Self.person([.coordinator]), Self.duties(others: 0))
        let ada = Steward(administrator: "Ada Ferreira", at: Cast.act().at)
        #expect(Self.refusal { _ = try last.disable(duties: duties, ada) }?.kind == .protected)
        let change = try last.disable(duties: duties, ada, leavingNobody: true)
        #expect(!change.isActive)
        #expect(change.activity.by == nil)
        #expect(change.activity.actorName == "Ada Ferreira")
        let other = Self.refusal {
            _ = try last.disable(duties: duties, Steward(Cast.act()), leavingNobody: true)
        }
        #expect(other?.kind == .protected)
    }

    @Test func `is let in again once`() throws {
        #expect(try Self.person([.ae], isActive: false).enable(Steward(Cast.act())).isActive)
        #expect(Self.refusal { _ = try Self.person([.ae]).enable(Steward(Cast.act())) }?.kind == .outOfStep)
    }

    @Test func `whose address changes is told of it at the old one`() throws {
        let entry = PersonEntry(
            name: "Priya Raman", mail: Cast.mail("priya@acme.test"), timeZone: Cast.vienna)
        let correction = try Self.person([.owner]).correct(to: entry, Cast.act())
        #expect(correction.letter?.to == [Cast.mail("priya.raman@acme.test")])
        #expect(correction.letter?.paragraphs[1].contains("to priya@acme.test") == true)
        #expect(correction.activity.detail == "mail: priya.raman@acme.test → priya@acme.test")
        let shut = try Self.person([.owner], isActive: false).correct(to: entry, Cast.act())
        #expect(shut.letter == nil)
    }

    @Test func `is not written to for another name or time zone`() throws {
        let entry = PersonEntry(
            name: "Priya Raman-Koch", mail: Cast.mail("priya.raman@acme.test"), timeZone: .gmt)
        let correction = try Self.person([.owner]).correct(to: entry, Cast.act())
        #expect(correction.letter == nil)
        #expect(
            correction.activity.detail
                == "name: Priya Raman → Priya Raman-Koch\ntime zone: Europe/Vienna → GMT")
        let same = PersonEntry(
            name: "Priya Raman", mail: Cast.mail("priya.raman@acme.test"), timeZone: Cast.vienna)
        let refusal = Self.refusal {
            _ = try Self.person([.owner]).correct(to: same, Cast.act())
        }
        #expect(refusal?.kind == .outOfStep)
    }

    @Test func `who was changed since the page was drawn is not overwritten`() throws {
        let before = Self.person([.ae])
        let after = Self.person([.ae, .owner])
        try after.check(.details, mark: PersonPart.details.mark(of: before))
        let refusal = Self.refusal {
            try after.check(.roles, mark: PersonPart.roles.mark(of: before))
        }
        #expect(refusal?.kind == .stale)
    }

    @Test func `is invited as all that they are`() throws {
        let invitation = try Self.person([.ae, .coordinator]).invite(days: 7, Steward(Cast.act()))
        #expect(invitation.activity.sentence == "invited Priya Raman as coordinator and account executive")
        #expect(invitation.letter.button?.destination == .signInLink)
        #expect(Self.refusal { _ = try Self.person([]).invite(days: 7, Steward(Cast.act())) } != nil)
        let shut = Self.refusal {
            _ = try Self.person([.ae], isActive: false).invite(days: 7, Steward(Cast.act()))
        }
        #expect(shut?.kind == .outOfStep)
    }
}
