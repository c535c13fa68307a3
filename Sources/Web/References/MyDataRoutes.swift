import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Store
import Views

/// What a reference agrees to, a copy of all that is held about them, and leaving the program.
func addMyData(to site: Site) {
    site.reference.get("data") { try await $0.dataPage() }
    site.reference.post("data/consents/:consent") { context, form in
        guard let consent = Consent(rawValue: try context.visit.parameter("consent")) else {
            throw WebRefusal.notFound
        }
        let (given, act) = (form["given"] == "yes", context.act)
        do {
            try await context.tenant.write { transaction in
                guard let reference = try transaction.reference(of: act.by.id) else {
                    throw WebRefusal.notFound
                }
                try transaction.save(try reference.set(consent, given: given, act))
            }
        } catch let refusal as Refusal {
            return try await context.dataPage(refusal: refusal)
        }
        return context.redirect(
            to: .reference(context.slug, .data),
            flash: Flash(given ? "Thank you. It holds from now on." : "Taken back. It holds from now on."))
    }
    site.reference.get("data/copy.json") { context in
        let bytes = try await context.readMine { [UInt8](try $1.personalCopy(of: $0).json()) }
        return context.download(
            bytes, type: "application/json; charset=utf-8", name: "my-data.json")
    }
    site.reference.get("leave") { try await $0.leavePage() }
    site.reference.post("leave") { context, form in
        var fields = FormReader(form)
        let words = fields.text("words", max: Departure.longest, required: false)
        guard fields.isValid else { return try await context.leavePage(form["words"] ?? "", fields.errors) }
        let act = context.act
        do {
            try await context.tenant.write { transaction in
                guard let reference = try transaction.reference(of: act.by.id) else {
                    throw WebRefusal.notFound
                }
                try transaction.save(
                    try reference.depart(
                        act, words: words, open: try transaction.unfinishedMatches(of: reference.id),
                        to: try transaction.people(holding: .coordinator).map(\.contact),
                        program: try transaction.program()))
            }
        } catch let refusal as Refusal {
            return try await context.dataPage(refusal: refusal)
        }
        return context.redirect(
            to: .reference(context.slug, .data), flash: Flash("You have left. Thank you for your time."))
    }
}

extension PortalContext<ReferencePortal> {
    fileprivate func dataPage(refusal: Refusal? = nil) async throws -> Response {
        let (frame, slug, clock) = (frame(title: "Your data"), slug, clock)
        let page = try await readMine { reference, snapshot in
            MyData(
                frame: frame, slug: slug, reference: reference,
                consents: try snapshot.consents(of: reference),
                held: try snapshot.personalCopy(of: reference).tables.map { ($0.name, $0.count) },
                clock: clock,
                problem: refusal?.sentence)
        }
        return self.page(page, status: refusal.map { WebRefusal($0).status } ?? .ok)
    }

    fileprivate func leavePage(_ words: String = "", _ errors: FieldErrors = [:]) async throws -> Response {
        let (frame, slug, clock) = (frame(title: "Leaving the program"), slug, clock)
        let page = try await readMine { reference, snapshot in
            LeavePage(
                frame: frame, slug: slug, open: try snapshot.unfinishedMatches(of: reference.id),
                eraseDays: try snapshot.program().profiles.eraseDays, words: words, errors: errors,
                clock: clock)
        }
        return self.page(page, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
