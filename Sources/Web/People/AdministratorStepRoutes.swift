import Domain
import HTTPTypes
import Hummingbird
import Store
import Views

/// One administrator as another sees them: keeping them out, letting them in again, and what helps when the phone or the
/// password is lost.
func addAdministratorSteps(to site: Site) {
    site.administrator.get("administrators/:administrator") { context in
        try await context.administratorPage()
    }
    site.administrator.post("administrators/:administrator/disable") { context, _ in
        try await context.setActive(false)
    }
    site.administrator.post("administrators/:administrator/enable") { context, _ in
        try await context.setActive(true)
    }
    site.administrator.post("administrators/:administrator/password-reset") { context, _ in
        let other = try await context.other("choose a new password under Your account")
        guard other.isActive else {
            throw Refusal(.protected, "\(other.administrator.name) is disabled. Enable them first.")
        }
        let name = other.administrator.name
        let address = try await SetUpDesk(context.visit.services).passwordReset(
            of: other.administrator,
            context.act(.passwordReset, "made a link for \(name) to choose a new password"))
        return context.secret(
            InvitationMade(
                frame: context.frame(title: "A link for \(name)"), title: "A link for \(name)",
                sentence:
                    "Whoever opens the address chooses the password; the second factor is asked for next. Until then the old password goes on working.",
                facts: FactList([
                    Fact("Mail address", other.administrator.mail), Fact("Good for", "a day, once"),
                ]),
                address: address, breadcrumbs: [Breadcrumb("Administrators", .admin(.administrators))],
                next: ActionLink("Back to \(name)", other.path, tone: .accent),
                warning:
                    "Hand this address over yourself, to nobody but \(name): it works once, within a day, and is not shown again."
            ))
    }
    site.administrator.post("administrators/:administrator/second-factor-reset") { context, _ in
        let other = try await context.other("set up another phone under Your account")
        let (id, name) = (other.administrator.id, other.administrator.name)
        let act = context.act(.secondFactorReset, "reset the second factor of \(name)")
        try await context.control.write { transaction in
            try transaction.removeSecondFactor(of: id)
            try transaction.record(act)
        }
        return context.redirect(
            to: other.path,
            flash: Flash("\(name) is signed out and sets up a new second factor at the next sign-in"))
    }
    site.administrator.post("administrators/:administrator/sign-out") { context, _ in
        let other = try await context.other("sign out other browsers under Your account")
        let (id, name) = (other.administrator.id, other.administrator.name)
        let act = context.act(.sessionsEnded, "signed \(name) out everywhere")
        try await context.control.write { transaction in
            try transaction.endUnfinishedSignIns(of: id)
            try transaction.endAdministratorSessions(of: id)
            try transaction.record(act)
        }
        return context.redirect(to: other.path, flash: Flash("\(name) is signed out everywhere"))
    }
}

extension AdministratorContext {
    fileprivate func administratorPage() async throws -> Response {
        let id = try id("administrator", Administrator.self)
        let found = try await control.read { control in
            try control.administrator(id).map { row in
                (
                    row: row, sessions: try control.sessions(of: id),
                    factor: try control.secondFactor(of: id),
                    left: try control.recoveryCodesLeft(of: id),
                    acts: try control.administration(by: id, most: 20)
                )
            }
        }
        guard let found else { throw WebRefusal.notFound }
        let row = found.row
        let sessions = found.sessions.map { session in
            SessionRow(
                device: Browser(userAgent: session.userAgent).description, address: session.address,
                begun: clock.moment(session.createdAt), lastUsed: clock.moment(session.seenAt))
        }
        let factor =
            found.factor.map { factor in
                Fact(
                    "Second factor", "set up \(clock.moment(factor.setAt))",
                    note: "\(found.left) of \(RecoveryCode.count) recovery codes left")
            } ?? Fact("Second factor", "not set up", note: "They set one up at the next sign-in")
        let facts = FactList([
            Fact("Mail address", row.administrator.mail),
            Fact("Administrator since", clock.moment(row.createdAt)),
            factor,
        ])
        return page(
            AdministratorPage(
                frame: frame(title: row.administrator.name), number: id.number, name: row.administrator.name,
                isActive: row.isActive, isReader: id == administrator.id, facts: facts, sessions: sessions,
                acts: timeline(found.acts)))
    }

    /// The administrator whom the address names.
    ///
    /// - Parameter own: what somebody does instead who means themselves.
    fileprivate func other(_ own: String) async throws -> AdministratorRow {
        let id = try id("administrator", Administrator.self)
        guard let row = try await control.read({ try $0.administrator(id) }) else {
            throw WebRefusal.notFound
        }
        guard id != administrator.id else {
            throw Refusal(.protected, "This is for others. For yourself, \(own).")
        }
        return row
    }

    /// Nobody can keep themselves out, so one administrator always remains.
    fileprivate func setActive(_ isActive: Bool) async throws -> Response {
        let row = try await other("ask another administrator")
        let (id, name) = (row.administrator.id, row.administrator.name)
        let act =
            isActive
            ? act(.administratorEnabled, "enabled the administrator \(name)")
            : act(.administratorDisabled, "disabled the administrator \(name)")
        if row.isActive != isActive {
            try await control.write { transaction in
                try transaction.setActive(isActive, id)
                try transaction.record(act)
            }
        }
        return redirect(
            to: row.path, flash: Flash(isActive ? "\(name) may sign in again" : "\(name) is out"))
    }
}

extension AdministratorRow {
    fileprivate var path: Path { .admin(.administrator(number: administrator.id.number)) }
}
