interface ImportMetaEnv {
  /** The repository where errors are reported, if the build names one. */
  readonly REPO_URL?: string;
}
