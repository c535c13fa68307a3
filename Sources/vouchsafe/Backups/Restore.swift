import ArgumentParser
import Domain
import Foundation
import Store

/// Puts a backup back, whole or one tenant of it.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Puts a backup, or one tenant of it, in the place of what is there. The server must be stopped.",
        discussion: """
            Everything that is to be put back is held against the manifest first; a single changed bit is refused and \
            nothing is touched. What was there is kept in the data folder under set-aside-….
            """)

    @Argument(help: "The folder that `vouchsafe backup` made.") var folder: String
    @Argument(help: "The tenant to restore; without it, everything is.") var slug: String?
    @Flag(help: "As a JSON object.") var json = false
    @OptionGroup var data: DataOption

    private struct Report: Encodable {
        let restored: [String]
        /// Where what was there before lies; nil when nothing was.
        let setAside: String?
    }

    func run() async throws {
        let manifest = try ManifestFile(path: "\(folder)/\(Backup.manifestName)").read()
        let wanted = try slug.map { try Slug(argument: $0) }
        let entries = try wanted.map { try [Self.entry(of: $0, in: manifest)] } ?? manifest.entries
        for entry in entries { try entry.verify("\(folder)/\(entry.file)") }
        let target = try data.folder()
        let placement = Placement(in: target, at: Date())
        try await data.alone("Restoring replaces files", in: target) {
            try place(entries, in: target, placement, isWhole: wanted == nil, manifest)
        } _: { open in
            try await Self.take(entries, of: manifest, into: open)
        }
        let aside = DiskFile(placement.aside).exists ? placement.aside : nil
        if json { return try Output.say(json: Report(restored: entries.map(\.file), setAside: aside)) }
        Output.say("Restored and checked: \(entries.map(\.file).joined(separator: ", "))")
        if let aside { Output.say("What was there before is kept in \(aside); remove it when you are sure.") }
        for gap in manifest.missing where wanted == nil {
            Output.note("\(gap.file) was not in the backup: \(gap.why)")
        }
    }

    private static func entry(of slug: Slug, in manifest: Manifest) throws -> Manifest.Entry {
        if let entry = manifest.entries.first(where: { $0.tenant?.slug == slug.text }) { return entry }
        if let gap = manifest.missing.first(where: { $0.file == "tenants/\(slug).sqlite" }) {
            throw CommandFailure("This backup could not copy \(slug): \(gap.why)")
        }
        throw CommandFailure("There is no tenant “\(slug)” in this backup.")
    }

    private func place(
        _ entries: [Manifest.Entry], in target: DataFolder, _ placement: Placement, isWhole: Bool,
        _ manifest: Manifest
    ) throws {
        let places = entries.map { "\(target.path)/\($0.file)" }
        do {
            for (entry, place) in zip(entries, places) {
                try placement.prepare(entry, from: "\(folder)/\(entry.file)", to: place)
            }
        } catch {
            places.forEach(placement.discard)
            throw error
        }
        if isWhole {
            // Tenants that the backup's control database does not know. One that it knows and could not copy stays.
            let known = Set(places + manifest.missing.map { "\(target.path)/\($0.file)" })
            for name in try FileManager.default.contentsOfDirectory(atPath: target.path + "/tenants") {
                let path = "\(target.path)/tenants/\(name)"
                if name.hasSuffix(".sqlite"), !known.contains(path) { try placement.setAside(path) }
            }
        }
        for place in places { try placement.place(place) }
    }

    /// Opens what was put in place, which brings it up to date, and writes down that it was restored.
    private static func take(
        _ entries: [Manifest.Entry], of manifest: Manifest, into open: OpenFolder
    ) async throws {
        let now = Date()
        for entry in entries {
            guard let facts = entry.tenant, let slug = Slug(facts.slug) else { continue }
            _ = try await open.registry.withTenant(slug) { try await $0.read { try $0.program() } }
            let name = facts.name
            try await open.control.write { transaction in
                try transaction.takeIn(
                    facts.tenant(as: slug), at: now,
                    act: Administration(
                        operatorAt: now, .tenantRestored, slug: slug, sentence: "restored the tenant \(name)",
                        detail: "from the backup of \(manifest.madeAt.formatted(.iso8601))"))
            }
            try await open.registry.close(slug)
        }
    }
}
