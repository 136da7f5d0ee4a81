"""The pages of ervaringen."""
