/// The last change of each kind of database that this program knows: what its files stand at while it runs.
package struct SchemaNames {
    package static var control: String { ControlMigrations.all.last?.name ?? "" }
    package static var tenant: String { TenantMigrations.all.last?.name ?? "" }
}
