export { canAdminister as canKeepBodies } from "@/lib/organisations/policy";
