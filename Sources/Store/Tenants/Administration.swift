package import Domain
package import Foundation
import GRDB

/// One line of the record of what administrators did: who, from which address, what, to which tenant, and when.
package struct Administration: Sendable, Hashable {
    /// What was done. The names stand in the control database, so they never change.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case tenantCreated, tenantSuspended, tenantResumed, coordinatorInvited
        case tenantTakenIn, tenantRestored, tenantDeleted
        case tierChanged
        case tenantRenamed, tenantDeletionOrdered, tenantKept, tenantExported, exportFetched
        case personInvited, personRoles, personDisabled, personEnabled, personSignedOut
        case tierPublicationOrdered, tierPublicationStopped
        case tierTemplateAdded, tierTemplateChanged, tierTemplateChosen
        case administratorInvited, administratorDisabled, administratorEnabled
        case administratorJoined, passwordReset, secondFactorReset
        case signedIn, signInRefused, signedOut, sessionsEnded
        case passwordChanged, secondFactorSet, recoveryCodesMade, recoveryCodeUsed

        package var title: String {
            switch self {
            case .tenantCreated: "tenant created"
            case .tenantSuspended: "tenant suspended"
            case .tenantResumed: "tenant resumed"
            case .coordinatorInvited: "coordinator invited"
            case .tenantTakenIn: "tenant taken in"
            case .tenantRestored: "tenant restored"
            case .tenantDeleted: "tenant deleted"
            case .tierChanged: "tier changed"
            case .tenantRenamed: "tenant renamed"
            case .tenantDeletionOrdered: "tenant to be deleted"
            case .tenantKept: "tenant kept"
            case .tenantExported: "tenant exported"
            case .exportFetched: "export downloaded"
            case .personInvited: "person invited"
            case .personRoles: "person’s roles changed"
            case .personDisabled: "person shut out"
            case .personEnabled: "person let in again"
            case .personSignedOut: "person signed out"
            case .tierPublicationOrdered: "publication of a tier ordered"
            case .tierPublicationStopped: "publication of a tier stopped"
            case .tierTemplateAdded: "template of tiers added"
            case .tierTemplateChanged: "template of tiers changed"
            case .tierTemplateChosen: "template of tiers chosen"
            case .administratorInvited: "administrator invited"
            case .administratorDisabled: "administrator disabled"
            case .administratorEnabled: "administrator enabled"
            case .administratorJoined: "administrator joined"
            case .passwordReset: "password reset"
            case .secondFactorReset: "second factor reset"
            case .signedIn: "signed in"
            case .signInRefused: "sign-in refused"
            case .signedOut: "signed out"
            case .sessionsEnded: "sessions ended"
            case .passwordChanged: "password changed"
            case .secondFactorSet: "second factor set up"
            case .recoveryCodesMade: "recovery codes made"
            case .recoveryCodeUsed: "recovery code used"
            }
        }
    }

    package let at: Date
    /// Nil for what the server or its command line did.
    package let by: ID<Administrator>?
    package let actorName: String
    /// The network address that it came from.
    package let address: String
    package let kind: Kind
    package let slug: Slug?
    /// What happened, as one sentence without the actor: "created the tenant Acme Hardware".
    package let sentence: String
    package let detail: String

    package init(
        at: Date, by administrator: ID<Administrator>?, actorName: String, address: String, kind: Kind,
        slug: Slug? = nil, sentence: String, detail: String = ""
    ) {
        self.at = at
        by = administrator
        self.actorName = actorName
        self.address = address
        self.kind = kind
        self.slug = slug
        self.sentence = sentence
        self.detail = detail
    }

    /// By a command on the server.
    package init(
        operatorAt now: Date, _ kind: Kind, slug: Slug? = nil, sentence: String, detail: String = ""
    ) {
        self.init(
            at: now, by: nil, actorName: "The server’s operator", address: "", kind: kind, slug: slug,
            sentence: sentence, detail: detail)
    }
}

extension ControlTransaction {
    /// Puts a line on the record that nobody can take off again.
    package func record(_ act: Administration) throws {
        try database.change(
            """
            INSERT INTO administration (at, administrator_id, actor_name, address, kind, slug, sentence, detail)
            VALUES (\(act.at.seconds), \(act.by?.number), \(act.actorName), \(act.address), \(act.kind.rawValue),
                \(act.slug?.text), \(act.sentence), \(act.detail))
            """)
    }
}
