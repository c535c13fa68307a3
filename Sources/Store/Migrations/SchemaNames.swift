/// The newest change of each kind of database that this program knows: what its files stand at while it runs.
package struct SchemaNames {
    package static var control: String { newest(ControlMigrations.all) }
    package static var tenant: String { newest(TenantMigrations.all) }

    /// By its number: one that was written later may stand before others in the list.
    private static func newest(_ migrations: [Migration]) -> String { migrations.map(\.name).max() ?? "" }
}
